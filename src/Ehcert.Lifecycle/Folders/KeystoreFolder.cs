using Ehcert.Domain;
using Ehcert.Pki.Keys;
using Ehcert.Pki.Requests;
using Ehcert.Pki.Tokens;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Folders;

/// <summary>The folder with a person's keystores, <c>&lt;home&gt;/ehealth/keystore</c> unless another was chosen.</summary>
public sealed class KeystoreFolder
{
    /// <summary>No keystore, request or token is larger; what is larger is left alone.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostFiles = 1000;

    internal KeystoreFolder(string path, IDisk disk)
    {
        Path = System.IO.Path.GetFullPath(path);
        Writer = new DurableWriter(disk);
    }

    /// <summary>The folder at a path, made when something is first written to it. Null: the usual one.</summary>
    public static KeystoreFolder At(string? path = null) => new(path ?? Usual, new LocalDisk());

    /// <summary><c>&lt;home&gt;/ehealth/keystore</c></summary>
    public static string Usual =>
        System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "ehealth", "keystore");

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    internal DurableWriter Writer { get; }

    /// <summary>Every keystore in the folder, newest first, with what belongs to it. Found by content: names may have been changed.</summary>
    public IReadOnlyList<KeystoreOnDisk> List()
    {
        var files = FolderContent.Of(Path);
        return [.. files.Keystores.Select(keystore => Pair(keystore, files)).OrderByDescending(keystore => keystore.WrittenAt)];
    }

    /// <summary>Every signed request in the folder, newest first.</summary>
    public IReadOnlyList<RequestFile> Requests() => [.. FolderContent.Of(Path).Requests.OrderByDescending(request => request.Path, StringComparer.Ordinal)];

    /// <summary>A keystore by its name in this folder or by its path anywhere.</summary>
    public Outcome<KeystoreOnDisk> Find(string nameOrPath)
    {
        string path = System.IO.Path.GetFullPath(nameOrPath, Path);
        if (!File.Exists(path) && File.Exists(System.IO.Path.GetFullPath(nameOrPath)))
            path = System.IO.Path.GetFullPath(nameOrPath);
        if (ReadFile(path).IsRefused(out Refusal? refusal, out byte[]? content))
            return refusal;
        var found = new FoundKeystore(path, content, KeystoreGlance.At(content) ?? new KeystoreGlance([]));
        return Pair(found, FolderContent.Of(System.IO.Path.GetDirectoryName(path)!));
    }

    /// <summary>Reads a file that may be a keystore, a request or a token.</summary>
    internal static Outcome<byte[]> ReadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return FolderRefusals.FileNotFound.Refuse("file", ("file", path));
            return file.Length > MostBytes ? FolderRefusals.TooLarge.Refuse("file", ("file", path)) : File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return FolderRefusals.FileUnreadable.Refuse("file", ("file", path));
        }
    }

    /// <summary>A name for new files that none in the folder has: the time moves on by seconds until it is free.</summary>
    internal string FreeName(Identifier holder, ApplicationId? applicationId, DateTime localTime, string keystoreSuffix)
    {
        for (var name = new KeystoreName(holder, applicationId, localTime); ; name = name with { MadeAt = name.MadeAt.AddSeconds(1) })
        {
            string stem = System.IO.Path.Combine(Path, name.WithoutEnding);
            if (!File.Exists(stem + keystoreSuffix) && !File.Exists(stem + RequestFile.Ending) && !File.Exists(stem + TokenFile.Ending))
                return stem;
        }
    }

    private static KeystoreOnDisk Pair(FoundKeystore keystore, FolderContent content)
    {
        // The token by the alias of its key; the request by its key once the token tells it, else by the name they were given together.
        TokenFile? token = content.Tokens.FirstOrDefault(token =>
            keystore.Glance.KeyAliases.Contains(SerialNumber.Of(token.Token.EncryptionCertificate).Decimal, StringComparer.Ordinal));
        RequestFile? request = content.Requests.FirstOrDefault(request => token is not null && request.Key == token.Key)
            ?? content.Requests.FirstOrDefault(request => SameStem(request.Path, keystore.Path) && (token is null || request.Key == token.Key));
        return new KeystoreOnDisk
        {
            Path = keystore.Path,
            Stage = keystore.Glance.Stage,
            WrittenAt = new DateTimeOffset(File.GetLastWriteTimeUtc(keystore.Path)),
            Request = request,
            Token = token,
        };
    }

    private static bool SameStem(string one, string other) =>
        string.Equals(System.IO.Path.ChangeExtension(one, null), System.IO.Path.ChangeExtension(other, null), StringComparison.Ordinal);

    private sealed record FoundKeystore(string Path, ReadOnlyMemory<byte> Content, KeystoreGlance Glance);

    /// <summary>What lies in a folder, told apart by content.</summary>
    private sealed record FolderContent(
        IReadOnlyList<FoundKeystore> Keystores, IReadOnlyList<RequestFile> Requests, IReadOnlyList<TokenFile> Tokens)
    {
        public static FolderContent Of(string folder)
        {
            List<FoundKeystore> keystores = [];
            List<RequestFile> requests = [];
            List<TokenFile> tokens = [];
            foreach (string path in PathsIn(folder))
            {
                if (!ReadFile(path).TryGet(out byte[]? content, out _) || content.Length == 0)
                    continue;
                if (ReadRequest(path, content).TryGet(out RequestFile? request, out _))
                    requests.Add(request);
                else if (ReadToken(path, content) is { } token)
                    tokens.Add(token);
                else if (KeystoreGlance.At(content) is { } glance)
                    keystores.Add(new FoundKeystore(path, content, glance));
            }

            return new FolderContent(keystores, requests, tokens);
        }

        private static string[] PathsIn(string folder)
        {
            try
            {
                return [.. Directory.EnumerateFiles(folder)
                    .Where(path => !System.IO.Path.GetFileName(path).StartsWith('.'))
                    .Order(StringComparer.Ordinal)
                    .Take(MostFiles)];
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return [];
            }
        }
    }

    /// <summary>Reads a signed request and what it asks for.</summary>
    internal static Outcome<RequestFile> ReadRequest(string path, ReadOnlyMemory<byte> content)
    {
        if (SignedCertificateRequest.Parse(content).IsRefused(out Refusal? refusal, out SignedCertificateRequest? signed))
            return refusal;
        if (CertificateSigningRequest.Read(signed.Request.Csr.Memory).IsRefused(out refusal, out CertificateSigningRequest? csr))
            return refusal;
        return CertificateSubject.From(csr.Subject).Select(subject => new RequestFile(path, signed, subject, csr.PublicKeyIdentifier));
    }

    private static TokenFile? ReadToken(string path, byte[] content)
    {
        if (!EncryptionToken.Read(content).TryGet(out EncryptionToken? token, out _)
            || !CertificateSubject.From(token.AuthenticationCertificate.SubjectName).TryGet(out CertificateSubject? subject, out _))
            return null;
        return new TokenFile(path, token, subject, PublicKeyIdentifier.From(token.AuthenticationCertificate.PublicKey.EncodedKeyValue.RawData));
    }
}
