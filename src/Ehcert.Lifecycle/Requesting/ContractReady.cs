using Ehcert.Domain;
using Ehcert.Protocol.CertRa;

namespace Ehcert.Lifecycle.Requesting;

/// <summary>The contract is there and must be read.</summary>
public sealed class ContractReady
{
    private readonly Draft _draft;

    internal ContractReady(Draft draft, ContactGiven data, Contract contract, CertificateSubject subject) =>
        (_draft, Data, Contract, Subject) = (draft, data, contract, subject);

    /// <summary>The data it is about.</summary>
    public ContactGiven Data { get; }

    /// <summary>The certificate's subject as the authority will write it.</summary>
    public CertificateSubject Subject { get; }

    internal Contract Contract { get; }

    /// <summary>The languages it exists in.</summary>
    public IReadOnlyList<Language> Languages => [.. LanguageCodes.All.Where(language => Contract.Text.In(language) is not null)];

    /// <summary>The text to show, in the language asked for or else the first one it exists in. Only what was shown can be accepted.</summary>
    public ShownContract Show(Language language)
    {
        Language shown = Languages.Contains(language) || Languages.Count == 0 ? language : Languages[0];
        return new ShownContract(_draft, this, shown, Contract.Text.In(shown) ?? Contract.Text.Values[0].Value);
    }
}

/// <summary>The contract lies before the person.</summary>
public sealed class ShownContract
{
    private readonly Draft _draft;

    internal ShownContract(Draft draft, ContractReady contract, Language language, string html) =>
        (_draft, Contract, Language, Html) = (draft, contract, language, html);

    /// <summary>The contract.</summary>
    public ContractReady Contract { get; }

    /// <summary>The language it is shown in.</summary>
    public Language Language { get; }

    /// <summary>The text, HTML from the authority: to be shown without scripts or outside references.</summary>
    public string Html { get; }

    /// <summary>The person read it and accepts.</summary>
    public ContractAccepted Accept() => new(_draft, Contract);
}
