using static Ehcert.Protocol.OperationForms;

namespace Ehcert.Protocol.EtkRa;

/// <summary>The three operations of the registration authority for encryption tokens.</summary>
public static class EtkRaOperations
{
    private const string Action = "urn:be:fgov:ehealth:etee:etkra:protocol:v2:";

    /// <summary>Registers an encryption key and asks for a challenge.</summary>
    public static Operation<StartEtkRegistrationRequest, StartEtkRegistrationResponse> StartEtkRegistration { get; } =
        Operation<StartEtkRegistrationRequest, StartEtkRegistrationResponse>(
            Service.EtkRa, "startETKRegistration", "StartETKRegistration", Action + "startETKRegistration", SignedWith.EhealthCertificate);

    /// <summary>Answers the challenge. The lower-case r in the SOAPAction is the platform's.</summary>
    public static Operation<CompleteEtkRegistrationRequest, CompleteEtkRegistrationResponse> CompleteEtkRegistration { get; } =
        Operation<CompleteEtkRegistrationRequest, CompleteEtkRegistrationResponse>(
            Service.EtkRa, "completeETKRegistration", "CompleteETKRegistration", Action + "completeETKregistration", SignedWith.EhealthCertificate);

    /// <summary>Puts the token in the place of its predecessor.</summary>
    public static Operation<ActivateEtkRequest, ActivateEtkResponse> ActivateEtk { get; } =
        Operation<ActivateEtkRequest, ActivateEtkResponse>(Service.EtkRa, "activateETK", "ActivateETK", Action + "activateETK", SignedWith.EhealthCertificate);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Operation> All { get; } = [StartEtkRegistration, CompleteEtkRegistration, ActivateEtk];
}
