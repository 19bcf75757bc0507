using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ehcert.RealCard.Tests;

[assembly: AssemblyFixture(typeof(PcscService))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Ehcert.RealCard.Tests;

/// <summary>
/// pcscd with the driver of virtual readers, started for these tests alone. A machine has room for one pcscd: several test runs queue up for it, and one
/// that belongs to the machine is left alone.
/// </summary>
public sealed class PcscService : IAsyncLifetime
{
    private const string Door = "/run/pcscd/pcscd.comm";
    private const string Driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
    private const string Program = "/usr/sbin/pcscd";
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("ehcert-pcscd").FullName;
    private FileStream? _turn;
    private Process? _pcscd;
    private string? _missing;

    /// <summary>Port of the first reader.</summary>
    public int FirstPort { get; private set; }

    /// <summary>Port of the second reader.</summary>
    public int SecondPort => FirstPort + 1;

    public static string FirstReader => "Ehcert Test 00 00";

    public static string SecondReader => "Ehcert Test 00 01";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program) || !File.Exists(Driver))
        {
            _missing = "This machine has no pcscd with virtual readers (Debian: apt-get install pcscd vsmartcard-vpcd opensc).";
            return;
        }

        string turn = Path.Combine(Path.GetTempPath(), "ehcert-pcscd.turn");
        await Eventually.IsAsync(() => TryTakeTurn(turn), "the end of another test run with pcscd", LongestRun);
        if (File.Exists(Door) && AnswersAt(Door))
            throw new InvalidOperationException("A pcscd runs on this machine already, and there can be only one. Stop it (systemctl stop pcscd.socket pcscd), then test again.");
        FirstPort = FreePair();
        File.WriteAllText(Path.Combine(_folder, "vpcd"), $"""
            FRIENDLYNAME "Ehcert Test"
            DEVICENAME /dev/null:0x{FirstPort:X4}
            LIBPATH {Driver}
            CHANNELID 0x{FirstPort:X4}

            """);
        await StartAsync();
    }

    /// <summary>Skips the test on a machine without pcscd.</summary>
    public void MustRun() => Assert.SkipWhen(_missing is not null, _missing ?? "");

    public async Task StartAsync()
    {
        // Should this process be killed, pcscd ends a minute later by itself.
        _pcscd = Process.Start(new ProcessStartInfo(Program, ["--foreground", "--critical", "--auto-exit", "-c", _folder]))
            ?? throw new InvalidOperationException("pcscd did not start.");
        await Eventually.IsAsync(() => _pcscd.HasExited || AnswersAt(Door), "pcscd's socket");
        _pcscd.HasExited.ShouldBeFalse("pcscd ended at once; it needs to run as root");
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (_pcscd is not { } running)
            return;
        _pcscd = null;
        running.Kill();
        await running.WaitForExitAsync();
        running.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        bool ours = _pcscd is not null;
        await KillAsync();
        if (ours)
        {
            File.Delete(Door);
            File.Delete("/run/pcscd/pcscd.pid");
        }

        _turn?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool TryTakeTurn(string file)
    {
        try
        {
            _turn = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool AnswersAt(string path)
    {
        using Socket client = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            client.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // The driver serves two readers on neighbouring ports.
    private static int FreePair()
    {
        while (true)
        {
            using Socket first = Listening(0)!;
            int port = ((IPEndPoint)first.LocalEndPoint!).Port;
            using Socket? second = port < 0xFFFF ? Listening(port + 1) : null;
            if (second is not null)
                return port;
        }
    }

    private static Socket? Listening(int port)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, port));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
