using Ehcert.Cli.Running;

return await EhcertProgram.RunAsync(args, Surroundings.OfThisProcess());
