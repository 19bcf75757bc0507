using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>Which application ids does an organisation use already?</summary>
/// <param name="OrganizationIdentifier">Its number.</param>
public sealed record GetExistingApplicationIdsRequest(TypedId OrganizationIdentifier) : IContent<GetExistingApplicationIdsRequest>
{
    static GetExistingApplicationIdsRequest IContent<GetExistingApplicationIdsRequest>.Read(ElementReader root) =>
        new(TypedId.Read(root.Child(Namespaces.CertRa, "OrganizationIdentifier")));

    void IContent<GetExistingApplicationIdsRequest>.Write(ElementWriter root) =>
        OrganizationIdentifier.Write(root, Namespaces.CertRa, "OrganizationIdentifier");
}

/// <summary>The ids in use. The one answer that has no status: trouble can only be a SOAP fault.</summary>
/// <param name="ApplicationIds">Ids of active certificates; null stands for an active certificate without application id.</param>
public sealed record GetExistingApplicationIdsResponse(ValueList<string?> ApplicationIds) : IContent<GetExistingApplicationIdsResponse>
{
    static GetExistingApplicationIdsResponse IContent<GetExistingApplicationIdsResponse>.Read(ElementReader root) =>
        new(root.All(Namespaces.CertRa, "ApplicationId", id => id.IsNil || id.Value.Length == 0 ? null : id.Value));

    void IContent<GetExistingApplicationIdsResponse>.Write(ElementWriter root)
    {
        foreach (string? id in ApplicationIds)
        {
            root.Start(Namespaces.CertRa, "ApplicationId");
            if (id is null)
                root.Nil();
            else
                root.Text(id);
            root.End();
        }
    }
}
