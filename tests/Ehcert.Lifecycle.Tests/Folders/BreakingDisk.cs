using Ehcert.Lifecycle.Folders;

namespace Ehcert.Lifecycle.Tests.Folders;

/// <summary>The plug is pulled: nothing after this happens, not even tidying up.</summary>
internal sealed class PowerCut : Exception;

/// <summary>A disk that fails, or loses power, at its n-th deed.</summary>
internal sealed class BreakingDisk(int failsAt, Func<Exception> failure) : IDisk
{
    private const int DiskFullOnUnix = 28;

    private readonly LocalDisk _disk = new();
    private bool _dead;

    public static BreakingDisk LosesPowerAt(int deed) => new(deed, () => new PowerCut());

    public static BreakingDisk IsFullAt(int deed) => new(deed, () => new IOException("full", DiskFullOnUnix));

    public static BreakingDisk NeverBreaks() => new(int.MaxValue, () => new PowerCut());

    /// <summary>Deeds done so far.</summary>
    public int Deeds { get; private set; }

    public void CreateFolder(string path) => Do(() => _disk.CreateFolder(path));

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        byte[] copy = content.ToArray();

        // Half of it is there when the disk fails in the middle of writing.
        Do(() => _disk.Write(path, copy), () => _disk.Write(path, copy.AsSpan(0, copy.Length / 2)));
    }

    public void Flush(string path) => Do(() => _disk.Flush(path));

    public byte[] Read(string path)
    {
        byte[] content = [];
        Do(() => content = _disk.Read(path));
        return content;
    }

    public void Name(string from, string to) => Do(() => _disk.Name(from, to));

    public void Replace(string from, string to) => Do(() => _disk.Replace(from, to));

    public void FlushFolder(string path) => Do(() => _disk.FlushFolder(path));

    public void Discard(string path)
    {
        // Without power nothing is tidied up; a full disk still lets go of files.
        if (!_dead)
            _disk.Discard(path);
    }

    private void Do(Action deed, Action? half = null)
    {
        if (_dead)
            throw failure();
        if (++Deeds < failsAt)
        {
            deed();
            return;
        }

        half?.Invoke();
        Exception broken = failure();
        _dead = broken is PowerCut;
        throw broken;
    }
}
