namespace Ehcert.Protocol.Messages;

/// <summary>What a message says besides its header and status, read from and written to the children of the root.</summary>
internal interface IContent<TSelf>
{
    static abstract TSelf Read(ElementReader root);

    void Write(ElementWriter root);
}
