using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.EtkDepot;

/// <summary>An error of the depot.</summary>
/// <param name="Code">For instance <c>NO_ETK_FOUND</c>.</param>
/// <param name="Message">One sentence.</param>
public sealed record DepotError(string Code, string Message);

/// <summary>What the depot found.</summary>
public abstract record DepotAnswer
{
    private DepotAnswer()
    {
    }

    internal static DepotAnswer Read(ElementReader root)
    {
        if (root.Optional(Namespaces.EtkDepot, "ETK") is { } token)
            return new Token(token.Binary());
        if (root.All(Namespaces.EtkDepot, "MatchingEtk", DepotIdentifier.ReadAll) is { Count: > 0 } matching)
            return new Matching(matching);
        return new NotFound(root.All(
            Namespaces.EtkDepot, "Error", error => new DepotError(error.Text(Namespaces.EtkDepot, "Code"), error.Text(Namespaces.EtkDepot, "Message"))));
    }

    internal abstract void Write(ElementWriter root);

    /// <summary>Exactly one token.</summary>
    /// <param name="EncryptionToken">CMS SignedData, not yet checked.</param>
    public sealed record Token(Blob EncryptionToken) : DepotAnswer
    {
        internal override void Write(ElementWriter root) => root.Binary(Namespaces.EtkDepot, "ETK", EncryptionToken);
    }

    /// <summary>Several owners match.</summary>
    /// <param name="Identifiers">For each of them, identifiers of which the first finds exactly one token.</param>
    public sealed record Matching(ValueList<ValueList<DepotIdentifier>> Identifiers) : DepotAnswer
    {
        internal override void Write(ElementWriter root)
        {
            foreach (ValueList<DepotIdentifier> owner in Identifiers)
                DepotIdentifier.WriteAll(root, "MatchingEtk", owner);
        }
    }

    /// <summary>No active token matches.</summary>
    /// <param name="Errors">What the depot says about it; may be empty.</param>
    public sealed record NotFound(ValueList<DepotError> Errors) : DepotAnswer
    {
        /// <summary>The usual way to say it.</summary>
        public static NotFound NoEtk { get; } = new(
            [new DepotError(ProtocolErrors.NoEtkFound, "No active ETK matches the search criteria.")]);

        internal override void Write(ElementWriter root)
        {
            foreach (DepotError error in Errors)
            {
                root.Start(Namespaces.EtkDepot, "Error");
                root.Text(Namespaces.EtkDepot, "Code", error.Code);
                root.Text(Namespaces.EtkDepot, "Message", error.Message);
                root.End();
            }
        }
    }
}
