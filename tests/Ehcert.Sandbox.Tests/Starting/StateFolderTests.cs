using System.Net;
using System.Net.Sockets;
using Ehcert.Domain;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Sandbox.Tests.Starting;

public sealed class StateFolderTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    [Fact]
    public void A_new_folder_is_for_its_owner_only()
    {
        using StateFolder state = Opened();
        state.IsNew.ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(state.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void The_next_start_finds_the_same_ports_and_the_same_day()
    {
        SandboxPorts ports;
        DateTimeOffset madeAt;
        using (StateFolder first = Opened())
            (ports, madeAt) = (first.Ports, first.MadeAt);
        using StateFolder second = StateFolder.Open(Arguments with { PortBase = null }, TimeProvider.System).Value;
        second.IsNew.ShouldBeFalse();
        second.Ports.ShouldBe(ports);
        second.MadeAt.ShouldBe(madeAt);
    }

    [Fact]
    public void A_folder_with_other_things_is_never_touched()
    {
        Directory.CreateDirectory(_place["state"]);
        File.WriteAllText(Path.Combine(_place["state"], "thesis.txt"), "years of work");
        foreach (bool reset in new[] { false, true })
            StateFolder.Open(Arguments with { Reset = reset }, TimeProvider.System).Refusal.Reason.ShouldBe(SandboxRefusals.NotASandbox);
        Directory.GetFileSystemEntries(_place["state"]).ShouldBe([Path.Combine(_place["state"], "thesis.txt")]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"kind":"something else","format":1,"portBase":7180,"madeAt":"2026-01-01T00:00:00Z"}""")]
    public void A_mark_of_something_else_does_not_make_a_sandbox(string mark)
    {
        Directory.CreateDirectory(_place["state"]);
        File.WriteAllText(Path.Combine(_place["state"], "sandbox.json"), mark);
        StateFolder.Open(Arguments with { Reset = true }, TimeProvider.System).Refusal.Reason.ShouldBe(SandboxRefusals.NotASandbox);
        File.ReadAllText(Path.Combine(_place["state"], "sandbox.json")).ShouldBe(mark);
    }

    [Fact]
    public void Reset_wipes_what_the_sandbox_made_and_starts_anew()
    {
        using (StateFolder first = Opened())
            File.WriteAllText(Path.Combine(first.Mails, "old.eml"), "old");
        using StateFolder second = StateFolder.Open(Arguments with { Reset = true }, TimeProvider.System).Value;
        second.IsNew.ShouldBeTrue();
        Directory.GetFiles(second.Mails).ShouldBeEmpty();
    }

    [Fact]
    public void Reset_does_not_follow_a_link_out_of_the_folder()
    {
        Directory.CreateDirectory(_place["elsewhere"]);
        File.WriteAllText(Path.Combine(_place["elsewhere"], "precious"), "precious");
        using (StateFolder first = Opened())
            Directory.CreateSymbolicLink(Path.Combine(first.Path, "link"), _place["elsewhere"]);
        StateFolder.Open(Arguments with { Reset = true }, TimeProvider.System).Value.Dispose();
        Directory.Exists(Path.Combine(_place["state"], "link")).ShouldBeFalse();
        File.ReadAllText(Path.Combine(_place["elsewhere"], "precious")).ShouldBe("precious");
    }

    [Fact]
    public void Two_processes_never_share_a_folder()
    {
        using StateFolder first = Opened();
        StateFolder.Open(Arguments, TimeProvider.System).Refusal.Reason.ShouldBe(SandboxRefusals.AlreadyRunning);
        StateFolder.Open(Arguments with { Reset = true }, TimeProvider.System).Refusal.Reason.ShouldBe(SandboxRefusals.AlreadyRunning);
    }

    [Fact]
    public void Other_ports_than_those_in_the_certificates_are_refused()
    {
        int port;
        using (StateFolder first = Opened())
            port = first.Ports.Base;
        Refusal refusal = StateFolder.Open(Arguments with { PortBase = port + 7 }, TimeProvider.System).Refusal;
        refusal.Reason.ShouldBe(SandboxRefusals.PortsFixed);
        refusal.What(Language.English).ShouldContain(port.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_port_in_use_is_named_and_the_folder_stays_usable()
    {
        SandboxPorts ports = SandboxPorts.Free();
        using (TcpListener other = new(IPAddress.Loopback, ports.Mail))
        {
            other.Start();
            Refusal refusal = StateFolder.Open(Arguments with { PortBase = ports.Base }, TimeProvider.System).Refusal;
            refusal.Reason.ShouldBe(SandboxRefusals.PortInUse);
            refusal.Values["port"].ShouldBe(ports.Mail.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        using StateFolder state = StateFolder.Open(Arguments with { PortBase = ports.Base }, TimeProvider.System).Value;
        state.Ports.ShouldBe(ports);
    }

    [Fact]
    public void A_file_in_the_way_is_refused()
    {
        File.WriteAllText(_place["state"], "a file");
        StateFolder.Open(Arguments, TimeProvider.System).Refusal.Reason.ShouldBe(SandboxRefusals.NotASandbox);
    }

    [Fact]
    public void Every_reason_speaks_four_languages() => RefusalCatalogue.Faults(typeof(SandboxRefusals).Assembly).ShouldBeEmpty();

    public void Dispose() => _place.Dispose();

    private SandboxArguments Arguments => new() { StateFolder = _place["state"], PortBase = 0 };

    private StateFolder Opened() => StateFolder.Open(Arguments, TimeProvider.System).Value;
}
