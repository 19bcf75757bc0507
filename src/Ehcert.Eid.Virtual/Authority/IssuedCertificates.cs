using System.Security.Cryptography.X509Certificates;
using Ehcert.Pki.Issuing;
using Ehcert.Pki.Keys;

namespace Ehcert.Eid.Virtual;

/// <summary>What the authorities issued and what became of it. Safe from several threads.</summary>
internal sealed class IssuedCertificates
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Ca, SerialNumber Serial), SerialStatus> _statuses = [];
    private long _crlNumber;

    /// <summary>Gets all entries after each change, one change at a time, to keep them.</summary>
    public Action<IssuedState>? Keep { get; set; }

    /// <summary>Everything, as it is now.</summary>
    public IssuedState State
    {
        get
        {
            lock (_lock)
                return Snapshot();
        }
    }

    public void Load(IssuedState state)
    {
        lock (_lock)
        {
            _crlNumber = state.CrlNumber;
            foreach (IssuedEntry entry in state.Entries)
                _statuses[(entry.Ca, entry.Serial)] = entry.Status;
        }
    }

    public void Add(string ca, params IEnumerable<X509Certificate2> certificates)
    {
        lock (_lock)
        {
            foreach (X509Certificate2 certificate in certificates)
                _statuses[(ca, SerialNumber.Of(certificate))] = SerialStatus.Good;
            Tell();
        }
    }

    public bool Knows(string ca, SerialNumber serial)
    {
        lock (_lock)
            return _statuses.ContainsKey((ca, serial));
    }

    public SerialStatus Find(string ca, SerialNumber serial)
    {
        lock (_lock)
            return _statuses.GetValueOrDefault((ca, serial), SerialStatus.Unknown);
    }

    /// <summary>Changes the status of a certificate, whoever issued it. An unknown one is a bug of the caller.</summary>
    public void Set(SerialNumber serial, SerialStatus status)
    {
        lock (_lock)
        {
            (string Ca, SerialNumber Serial) key = _statuses.Keys.Single(known => known.Serial == serial);
            _statuses[key] = status;
            Tell();
        }
    }

    /// <summary>What a revocation list says now, with a number larger than that of any list before.</summary>
    public (long Number, IReadOnlyList<RevokedCertificate> Revoked) NextList(string ca)
    {
        lock (_lock)
        {
            _crlNumber++;
            Tell();
            return (_crlNumber,
            [
                .. _statuses.Where(known => known.Key.Ca == ca)
                    .Select(known => known.Value is SerialStatus.Revoked revoked ? new RevokedCertificate(known.Key.Serial, revoked.At, revoked.Reason) : null)
                    .OfType<RevokedCertificate>(),
            ]);
        }
    }

    private void Tell() => Keep?.Invoke(Snapshot());

    private IssuedState Snapshot() =>
        new(_crlNumber, [.. _statuses.Select(known => new IssuedEntry(known.Key.Ca, known.Key.Serial, known.Value))]);
}

/// <summary>One certificate and its status.</summary>
internal sealed record IssuedEntry(string Ca, SerialNumber Serial, SerialStatus Status);

/// <summary>All certificates and the number of the last revocation list.</summary>
internal sealed record IssuedState(long CrlNumber, IReadOnlyList<IssuedEntry> Entries);
