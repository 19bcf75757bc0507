using Ehcert.Domain;
using Ehcert.Pki.Tokens;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Folders;

/// <summary>A keystore file with what lies beside it, as far as it shows without the password.</summary>
public sealed record KeystoreOnDisk
{
    /// <summary>Full path of the keystore.</summary>
    public required string Path { get; init; }

    /// <summary>How far it is.</summary>
    public required FileStage Stage { get; init; }

    /// <summary>When the file was last written.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The signed request that belongs to it, when it was found.</summary>
    public RequestFile? Request { get; init; }

    /// <summary>The encryption token that belongs to it, when it was found.</summary>
    public TokenFile? Token { get; init; }

    /// <summary>The file's name.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Whose certificate it is for: from the token or the request beside it, else as the file name says; null when nothing tells.</summary>
    public CertificateSubject? Subject => Token?.Subject ?? Request?.Subject;

    /// <summary>The holder's identifier, see <see cref="Subject"/>.</summary>
    public Identifier? Holder => Subject?.Identifier ?? KeystoreName.Read(FileName)?.Holder;

    /// <summary>The application id, see <see cref="Subject"/>.</summary>
    public ApplicationId? ApplicationId => Subject is { } subject ? subject.ApplicationId : KeystoreName.Read(FileName)?.ApplicationId;

    /// <summary>The key under which the authority knows it; null when nothing beside the keystore tells.</summary>
    public PublicKeyIdentifier? Key => Token?.Key ?? Request?.Key;

    /// <summary>Where its request belongs.</summary>
    public string RequestPath => System.IO.Path.ChangeExtension(Path, RequestFile.Ending);

    /// <summary>Where its token belongs.</summary>
    public string TokenPath => System.IO.Path.ChangeExtension(Path, TokenFile.Ending);
}

/// <summary>A signed request on disk: exactly the bytes that are sent.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Signed">The request.</param>
/// <param name="Subject">The certificate's subject as it stands in the contract.</param>
/// <param name="Key">The key it asks a certificate for.</param>
public sealed record RequestFile(string Path, SignedCertificateRequest Signed, CertificateSubject Subject, PublicKeyIdentifier Key)
{
    /// <summary>How request files end.</summary>
    public const string Ending = ".ehcsr";
}

/// <summary>An encryption token on disk.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Token">The token.</param>
/// <param name="Subject">Its holder.</param>
/// <param name="Key">The authentication key it belongs to.</param>
public sealed record TokenFile(string Path, EncryptionToken Token, CertificateSubject Subject, PublicKeyIdentifier Key)
{
    /// <summary>How token files end.</summary>
    public const string Ending = ".etk";
}
