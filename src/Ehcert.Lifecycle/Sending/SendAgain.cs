using Ehcert.Domain;
using Ehcert.Lifecycle.Folders;
using Ehcert.Lifecycle.Requesting;

namespace Ehcert.Lifecycle.Sending;

/// <summary>Sends a request that lies on disk, without a new signature.</summary>
public sealed class SendAgain(Workplace workplace)
{
    /// <summary>Requests in the keystore folder whose certificate is not there yet, newest first.</summary>
    public IReadOnlyList<RequestOnDisk> Found()
    {
        IReadOnlyList<KeystoreOnDisk> keystores = workplace.Folder.List();
        return [.. workplace.Folder.Requests()
            .Select(request => (Request: request, Keystore: keystores.FirstOrDefault(one => one.Request?.Path == request.Path)))
            .Where(pair => pair.Keystore?.Stage is not FileStage.WithEncryptionKey)
            .Select(pair => new RequestOnDisk(workplace, pair.Request, pair.Keystore?.Path))];
    }

    /// <summary>A request by the name of its file in the folder, or by a path. The keystore's name leads to the request beside it.</summary>
    public Outcome<RequestOnDisk> Open(string nameOrPath)
    {
        string path = Path.GetFullPath(nameOrPath, workplace.Folder.Path);
        if (!File.Exists(path) && File.Exists(Path.GetFullPath(nameOrPath)))
            path = Path.GetFullPath(nameOrPath);
        if (KeystoreFolder.ReadFile(path).IsRefused(out Refusal? refusal, out byte[]? content))
            return refusal;
        if (KeystoreGlance.At(content) is not null)
            return FromKeystore(path);
        if (KeystoreFolder.ReadRequest(path, content).IsRefused(out refusal, out RequestFile? request))
            return refusal;
        string? keystore = workplace.Folder.List().FirstOrDefault(one => one.Request?.Path == path)?.Path;
        return new RequestOnDisk(workplace, request, keystore);
    }

    private Outcome<RequestOnDisk> FromKeystore(string path) =>
        workplace.Folder.Find(path).Then<RequestOnDisk>(keystore => keystore.Request is { } request
            ? new RequestOnDisk(workplace, request, keystore.Path)
            : RequestingRefusals.NoRequestBeside.Refuse("file", ("file", path)));
}
