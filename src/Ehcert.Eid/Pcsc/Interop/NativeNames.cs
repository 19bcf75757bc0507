using System.Runtime.InteropServices;

namespace Ehcert.Eid.Pcsc;

/// <summary>Strings handed to native code, freed together.</summary>
internal sealed class NativeNames(int capacity, Func<string, nint> copy) : IDisposable
{
    private readonly List<nint> _copies = new(capacity);

    public nint Add(string name)
    {
        nint made = copy(name);
        _copies.Add(made);
        return made;
    }

    public void Dispose() => _copies.ForEach(Marshal.FreeCoTaskMem);
}
