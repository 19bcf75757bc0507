using Ehcert.Journeys.Processes;

[assembly: AssemblyFixture(typeof(Ehcert.Journeys.SandboxFixture))]

namespace Ehcert.Journeys;

/// <summary>One sandbox for all journeys that leave it standing; each journey has its own person or its own application id.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    public SandboxProcess Sandbox { get; } = new();

    public async ValueTask InitializeAsync() => await Sandbox.StartAsync();

    public async ValueTask DisposeAsync()
    {
        Ended ended = await Sandbox.InterruptAsync();
        await Sandbox.DisposeAsync();
        ended.Well();
    }
}
