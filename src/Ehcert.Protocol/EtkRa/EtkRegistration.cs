using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.EtkRa;

/// <summary>Registers an encryption key and asks for a challenge.</summary>
/// <param name="PublicEncryptionKey">SubjectPublicKeyInfo, DER, RSA 2048.</param>
public sealed record StartEtkRegistrationRequest(Blob PublicEncryptionKey) : IContent<StartEtkRegistrationRequest>
{
    static StartEtkRegistrationRequest IContent<StartEtkRegistrationRequest>.Read(ElementReader root) =>
        new(root.Binary(Namespaces.EtkRa, "PublicEncryptionKey"));

    void IContent<StartEtkRegistrationRequest>.Write(ElementWriter root) =>
        root.Binary(Namespaces.EtkRa, "PublicEncryptionKey", PublicEncryptionKey);
}

/// <summary>The challenge.</summary>
/// <param name="Challenge">The nonce encrypted to the key (RSAES-PKCS1-v1_5), then SHA-256 of the nonce.</param>
public sealed record StartEtkRegistrationResponse(Blob Challenge) : IContent<StartEtkRegistrationResponse>
{
    static StartEtkRegistrationResponse IContent<StartEtkRegistrationResponse>.Read(ElementReader root) =>
        new(root.Binary(Namespaces.EtkRa, "Challenge"));

    void IContent<StartEtkRegistrationResponse>.Write(ElementWriter root) => root.Binary(Namespaces.EtkRa, "Challenge", Challenge);
}

/// <summary>Answers the challenge.</summary>
/// <param name="ToBeRegistered">The encryption certificate, DER, whose serial number is the nonce.</param>
public sealed record CompleteEtkRegistrationRequest(Blob ToBeRegistered) : IContent<CompleteEtkRegistrationRequest>
{
    static CompleteEtkRegistrationRequest IContent<CompleteEtkRegistrationRequest>.Read(ElementReader root) =>
        new(root.Optional(Namespaces.EtkRa, "ToBeRegistered")?.Binary() ?? default);

    void IContent<CompleteEtkRegistrationRequest>.Write(ElementWriter root) =>
        root.Binary(Namespaces.EtkRa, "ToBeRegistered", ToBeRegistered);
}

/// <summary>The token.</summary>
/// <param name="EncryptionToken">CMS SignedData over the encryption certificate.</param>
/// <param name="ToBeActivated">The depot still serves the predecessor: activation is needed.</param>
public sealed record CompleteEtkRegistrationResponse(Blob EncryptionToken, bool ToBeActivated) : IContent<CompleteEtkRegistrationResponse>
{
    static CompleteEtkRegistrationResponse IContent<CompleteEtkRegistrationResponse>.Read(ElementReader root) =>
        new(root.Binary(Namespaces.EtkRa, "ETK"), root.Boolean(Namespaces.EtkRa, "ToBeActivated"));

    void IContent<CompleteEtkRegistrationResponse>.Write(ElementWriter root)
    {
        root.Binary(Namespaces.EtkRa, "ETK", EncryptionToken);
        root.Boolean(Namespaces.EtkRa, "ToBeActivated", ToBeActivated);
    }
}

/// <summary>Puts the token of the signing certificate in the place of its predecessor.</summary>
public sealed record ActivateEtkRequest : IContent<ActivateEtkRequest>
{
    static ActivateEtkRequest IContent<ActivateEtkRequest>.Read(ElementReader root) => new();

    void IContent<ActivateEtkRequest>.Write(ElementWriter root)
    {
    }
}

/// <summary>It is active.</summary>
public sealed record ActivateEtkResponse : IContent<ActivateEtkResponse>
{
    static ActivateEtkResponse IContent<ActivateEtkResponse>.Read(ElementReader root) => new();

    void IContent<ActivateEtkResponse>.Write(ElementWriter root)
    {
    }
}
