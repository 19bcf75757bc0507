namespace Ehcert.Lifecycle.Folders;

/// <summary>
/// What the keystore folder asks of the disk, one durable step per call, so that a test can pull the plug between any two of them.
/// Errors are the framework's <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal interface IDisk
{
    /// <summary>Makes a folder and its parents, readable by their owner only. Folders that exist stay as they are.</summary>
    void CreateFolder(string path);

    /// <summary>Writes a new file, readable by its owner only. Fails when there is one of that name.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Returns when the file's content is on the medium.</summary>
    void Flush(string path);

    /// <summary>Reads a whole file.</summary>
    byte[] Read(string path);

    /// <summary>Gives a file its final name. Fails when the name is taken.</summary>
    void Name(string from, string to);

    /// <summary>Puts a file in the place of another, in one step.</summary>
    void Replace(string from, string to);

    /// <summary>Returns when the folder's names are on the medium.</summary>
    void FlushFolder(string path);

    /// <summary>Removes an unfinished file of our own.</summary>
    void Discard(string path);
}
