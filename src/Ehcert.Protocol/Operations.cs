using System.Collections.Frozen;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.EtkDepot;
using Ehcert.Protocol.EtkRa;

namespace Ehcert.Protocol;

/// <summary>The operations of all services, found by the element a request consists of (the SOAPAction header is only a hint).</summary>
public static class Operations
{
    private static readonly FrozenDictionary<(Service Service, string Root), Operation> ByRoot =
        CertRaOperations.All.Concat(EtkRaOperations.All).Concat(EtkDepotOperations.All)
            .ToFrozenDictionary(operation => (operation.Service, operation.RequestRoot.Name));

    /// <summary>All of them, service by service.</summary>
    public static IReadOnlyList<Operation> All { get; } = [.. CertRaOperations.All, .. EtkRaOperations.All, .. EtkDepotOperations.All];

    /// <summary>The operation of a service whose requests have this root; null when there is none.</summary>
    public static Operation? Find(Service service, string localName, string namespaceUri) =>
        ByRoot.GetValueOrDefault((service, localName)) is { } operation && operation.RequestRoot.Namespace == namespaceUri ? operation : null;
}
