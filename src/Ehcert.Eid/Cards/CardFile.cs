namespace Ehcert.Eid;

/// <summary>A file on the card: directory and identifier below the master file 3F00.</summary>
internal readonly record struct CardFile(ushort Directory, ushort Id)
{
    private const ushort Belpic = 0xDF00;
    private const ushort Identification = 0xDF01;

    public static readonly CardFile AuthenticationCertificate = new(Belpic, 0x5038);
    public static readonly CardFile SignatureCertificate = new(Belpic, 0x5039);
    public static readonly CardFile CaCertificate = new(Belpic, 0x503A);
    public static readonly CardFile RootCertificate = new(Belpic, 0x503B);
    public static readonly CardFile RrnCertificate = new(Belpic, 0x503C);
    public static readonly CardFile Identity = new(Identification, 0x4031);
    public static readonly CardFile IdentitySignature = new(Identification, 0x4032);
    public static readonly CardFile Photo = new(Identification, 0x4035);
}
