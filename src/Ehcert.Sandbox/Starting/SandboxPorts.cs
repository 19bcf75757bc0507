using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Ehcert.Domain;

namespace Ehcert.Sandbox.Starting;

/// <summary>
/// The loopback ports of one sandbox: a block of five. They stay the same for the life of a state folder, because its
/// certificates carry the addresses of their revocation lists.
/// </summary>
/// <param name="Base">The first port of the block.</param>
public readonly record struct SandboxPorts(int Base)
{
    /// <summary>Where a new sandbox listens unless told otherwise.</summary>
    public const int DefaultBase = 7180;

    private const int Count = 5;

    // Below the range from which Linux takes ports for outgoing connections (32768 and up), so that a block stays free between two starts.
    private const int FreeFrom = 20_000;
    private const int FreeUntil = 32_000;

    /// <summary>The authority's three services, revocation lists and OCSP (HTTP).</summary>
    public int Authority => Base;

    /// <summary>The virtual card readers (TCP).</summary>
    public int Readers => Base + 1;

    /// <summary>The page for people (HTTP).</summary>
    public int Page => Base + 2;

    /// <summary>The mail sink (SMTP).</summary>
    public int Mail => Base + 3;

    /// <summary>Revocation lists, OCSP and certificates of the virtual identity cards' authority (HTTP).</summary>
    public int EidPki => Base + 4;

    /// <summary>Base address of the authority.</summary>
    public Uri AuthorityUrl => Url(Authority);

    /// <summary>Base address of the page.</summary>
    public Uri PageUrl => Url(Page);

    /// <summary>Base address that the identity cards’ certificates name.</summary>
    public Uri EidPkiUrl => Url(EidPki);

    /// <summary>Address of the readers, as the <c>ehcert</c> command wants it.</summary>
    public string ReadersAddress => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tcp://127.0.0.1:{Readers}");

    /// <summary>True when a whole block fits above this port and no right of the system is needed.</summary>
    public static bool IsPossibleBase(int port) => port is >= 1024 and <= IPEndPoint.MaxPort - Count + 1;

    /// <summary>Finds a block in which every port is free at this moment.</summary>
    public static SandboxPorts Free()
    {
        while (true)
        {
            SandboxPorts candidate = new(RandomNumberGenerator.GetInt32(FreeFrom, FreeUntil));
            if (candidate.FirstInUse() is null)
                return candidate;
        }
    }

    /// <summary>Refuses when another program already listens on one of the ports.</summary>
    public Outcome<Done> CheckFree() =>
        FirstInUse() is { } port
            ? SandboxRefusals.PortInUse.Refuse(null, ("port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : Done.Value;

    private int? FirstInUse()
    {
        for (int port = Base; port < Base + Count; port++)
        {
            using TcpListener listener = new(IPAddress.Loopback, port);
            try
            {
                listener.Start();
            }
            catch (SocketException)
            {
                return port;
            }
        }

        return null;
    }

    private static Uri Url(int port) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
}
