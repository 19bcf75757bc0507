using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.EtkDepot;

/// <summary>Whose token.</summary>
/// <param name="Type">Token of the kind of number.</param>
/// <param name="Value">The number.</param>
/// <param name="ApplicationId">Null (no element): with any application id or none. Empty (an empty element): the one without. Otherwise:
/// that one.</param>
public sealed record DepotIdentifier(string Type, string Value, string? ApplicationId = null)
{
    /// <summary>Exactly the token of a certificate's owner, as the Java client asks for its own.</summary>
    public static DepotIdentifier Of(CertificateSubject subject) =>
        new(subject.Identifier.Type.Token, subject.Identifier.Value, subject.ApplicationId?.Value ?? string.Empty);

    /// <summary>The identifier, or why it is none.</summary>
    public Outcome<Identifier> ToIdentifier() => Identifier.Parse($"{Type}={Value}");

    /// <summary>The kind only: the number is personal.</summary>
    public override string ToString() => $"{Type}=…";

    internal static DepotIdentifier Read(ElementReader element) => new(
        element.Text(Namespaces.EtkDepot, "Type"),
        element.Text(Namespaces.EtkDepot, "Value"),
        element.OptionalText(Namespaces.EtkDepot, "ApplicationID"));

    internal static ValueList<DepotIdentifier> ReadAll(ElementReader element) =>
        element.AtLeastOne(Namespaces.EtkDepot, "Identifier", Read);

    internal static void WriteAll(ElementWriter writer, string name, ValueList<DepotIdentifier> identifiers)
    {
        writer.Start(Namespaces.EtkDepot, name);
        foreach (DepotIdentifier identifier in identifiers)
        {
            writer.Start(Namespaces.EtkDepot, "Identifier");
            writer.Text(Namespaces.EtkDepot, "Type", identifier.Type);
            writer.Text(Namespaces.EtkDepot, "Value", identifier.Value);
            writer.OptionalText(Namespaces.EtkDepot, "ApplicationID", identifier.ApplicationId);
            writer.End();
        }

        writer.End();
    }
}

/// <summary>Asks for a token.</summary>
/// <param name="SearchCriteria">At least one; all must match.</param>
public sealed record GetEtkRequest(ValueList<DepotIdentifier> SearchCriteria) : IContent<GetEtkRequest>
{
    static GetEtkRequest IContent<GetEtkRequest>.Read(ElementReader root) =>
        new(DepotIdentifier.ReadAll(root.Child(Namespaces.EtkDepot, "SearchCriteria")));

    void IContent<GetEtkRequest>.Write(ElementWriter root) => DepotIdentifier.WriteAll(root, "SearchCriteria", SearchCriteria);
}

/// <summary>What the depot has.</summary>
/// <param name="GivenSearchCriteria">The criteria of the request; empty when the answer leaves them out.</param>
/// <param name="Answer">One token, several owners, or nothing.</param>
public sealed record GetEtkResponse(ValueList<DepotIdentifier> GivenSearchCriteria, DepotAnswer Answer) : IContent<GetEtkResponse>
{
    static GetEtkResponse IContent<GetEtkResponse>.Read(ElementReader root) => new(
        root.Optional(Namespaces.EtkDepot, "GivenSearchCriteria") is { } given ? DepotIdentifier.ReadAll(given) : [],
        DepotAnswer.Read(root));

    void IContent<GetEtkResponse>.Write(ElementWriter root)
    {
        DepotIdentifier.WriteAll(root, "GivenSearchCriteria", GivenSearchCriteria);
        Answer.Write(root);
    }
}
