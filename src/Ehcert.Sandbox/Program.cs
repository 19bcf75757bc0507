using Ehcert.Domain;
using Ehcert.Sandbox.Hosting;
using Ehcert.Sandbox.Starting;

Language language = TerminalLanguage.Current();
if (SandboxArguments.Parse(args).IsRefused(out Refusal? misunderstood, out SandboxArguments? arguments))
{
    StartReport.Refused(Console.Error, misunderstood, language);
    return ExitCodes.Usage;
}

if (arguments.Help)
{
    Console.Out.WriteLine(Usage.Words.In(language));
    return ExitCodes.Good;
}

if (StateFolder.Open(arguments, TimeProvider.System).IsRefused(out Refusal? unusable, out StateFolder? state))
{
    StartReport.Refused(Console.Error, unusable, language);
    return ExitCodes.Refused;
}

using (state)
using (StopSignal stop = new())
{
    StartReport report = new(Console.Out, language, TimeProvider.System);
    try
    {
        if ((await RunningSandbox.StartAsync(state, report, stop.Asked)).IsRefused(out Refusal? failed, out RunningSandbox? sandbox))
        {
            StartReport.Refused(Console.Error, failed, language);
            return ExitCodes.Refused;
        }

        await using RunningSandbox running = sandbox;
        report.End(state.Ports.PageUrl);
        if (arguments.OpenBrowser)
            Browser.Show(state.Ports.PageUrl);
        await Task.Delay(Timeout.Infinite, stop.Asked);
    }
    catch (OperationCanceledException) when (stop.Asked.IsCancellationRequested)
    {
        report.Farewell();
    }
}

return ExitCodes.Good;
