using Ehcert.Domain;
using Ehcert.Sandbox.Starting;

namespace Ehcert.Sandbox.Tests.Starting;

public sealed class SandboxArgumentsTests
{
    [Fact]
    public void Nothing_said_means_the_usual_folder_and_a_browser()
    {
        SandboxArguments read = SandboxArguments.Parse([]).Value;
        read.ShouldBe(new SandboxArguments { StateFolder = ".sandbox", PortBase = null, Reset = false, OpenBrowser = true });
    }

    [Fact]
    public void Every_option_is_read()
    {
        SandboxArguments read = SandboxArguments.Parse(["--state", "/tmp/x", "--port-base", "7280", "--reset", "--no-browser"]).Value;
        read.ShouldBe(new SandboxArguments { StateFolder = "/tmp/x", PortBase = 7280, Reset = true, OpenBrowser = false });
    }

    [Fact]
    public void The_last_folder_named_wins() => SandboxArguments.Parse(["--state", "a", "--state", "b"]).Value.StateFolder.ShouldBe("b");

    [Theory]
    [InlineData("--rest")]
    [InlineData("reset")]
    [InlineData("--state")]
    [InlineData("")]
    public void An_unknown_or_unfinished_option_is_refused_by_name(string argument)
    {
        Refusal refusal = SandboxArguments.Parse([argument]).Refusal;
        refusal.Reason.ShouldBe(SandboxRefusals.ArgumentUnknown);
        refusal.What(Language.English).ShouldContain(argument);
    }

    [Theory]
    [InlineData("80")]
    [InlineData("65532")]
    [InlineData("-1")]
    [InlineData("seven")]
    [InlineData("7180.5")]
    public void An_impossible_port_is_refused(string port) =>
        SandboxArguments.Parse(["--port-base", port]).Refusal.Reason.ShouldBe(SandboxRefusals.PortBaseInvalid);

    [Fact]
    public void A_missing_port_is_refused() =>
        SandboxArguments.Parse(["--port-base"]).Refusal.Reason.ShouldBe(SandboxRefusals.PortBaseInvalid);
}
