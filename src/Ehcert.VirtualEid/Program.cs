using Ehcert.VirtualEid;

return await VirtualEidCommand.Create().Parse(args).InvokeAsync();
