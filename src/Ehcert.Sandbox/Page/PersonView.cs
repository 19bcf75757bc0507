using Ehcert.Authority.Info;
using Ehcert.Sandbox.Cards;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;

namespace Ehcert.Sandbox.Page;

/// <summary>A person, the card and what the authority knows.</summary>
public sealed record PersonView(
    DemoPerson Person, CardState Card, IReadOnlyList<CertificateLine> Certificates, IReadOnlyList<StoredMail> Mails);
