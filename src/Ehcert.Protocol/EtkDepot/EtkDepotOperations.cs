using Ehcert.Protocol.Messages;
using static Ehcert.Protocol.OperationForms;

namespace Ehcert.Protocol.EtkDepot;

/// <summary>The one operation of the depot.</summary>
public static class EtkDepotOperations
{
    /// <summary>The token of someone. The Java client sends no SOAPAction at all.</summary>
    public static Operation<GetEtkRequest, GetEtkResponse> GetEtk { get; } =
        Operation<GetEtkRequest, GetEtkResponse>(Service.EtkDepot, "getEtk", "GetEtk", null, SignedWith.Nothing, StatusKind.OldCommons);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Operation> All { get; } = [GetEtk];
}
