using Ehcert.Protocol;

namespace Ehcert.Authority.Soap;

/// <summary>Every operation that some slice answers.</summary>
internal sealed class SoapRoutes(IEnumerable<SoapRoute> routes)
{
    private readonly Dictionary<Operation, SoapRoute> _routes = routes.ToDictionary(route => route.Operation);

    public SoapRoute? Find(Operation operation) => _routes.GetValueOrDefault(operation);
}
