using Ehcert.Authority.Audit;

namespace Ehcert.Authority.Validating;

/// <summary>An operator approved a request.</summary>
internal sealed record RequestApproved(string Certificate, string By) : AuditEvent("request.approved", Certificate);

/// <summary>An operator refused a request.</summary>
internal sealed record RequestRefusedByOperator(string Certificate, string Reason, string By) : AuditEvent("request.refused.by.operator", Certificate);
