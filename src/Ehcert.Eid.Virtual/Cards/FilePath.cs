namespace Ehcert.Eid.Virtual;

/// <summary>Where a file lies: its directory and its own identifier.</summary>
internal readonly record struct FilePath(ushort Directory, ushort File)
{
    public const ushort MasterFile = 0x3F00;
    public const ushort Belpic = 0xDF00;
    public const ushort Identification = 0xDF01;

    public static readonly FilePath ApplicationDirectory = new(MasterFile, 0x2F00);
    public static readonly FilePath ObjectDirectory = new(Belpic, 0x5031);
    public static readonly FilePath TokenInfo = new(Belpic, 0x5032);
    public static readonly FilePath AuthenticationObjects = new(Belpic, 0x5034);
    public static readonly FilePath PrivateKeys = new(Belpic, 0x5035);
    public static readonly FilePath Certificates = new(Belpic, 0x5037);
    public static readonly FilePath AuthenticationCertificate = new(Belpic, 0x5038);
    public static readonly FilePath SignatureCertificate = new(Belpic, 0x5039);
    public static readonly FilePath CaCertificate = new(Belpic, 0x503A);
    public static readonly FilePath RootCertificate = new(Belpic, 0x503B);
    public static readonly FilePath RrnCertificate = new(Belpic, 0x503C);
    public static readonly FilePath Identity = new(Identification, 0x4031);
    public static readonly FilePath IdentitySignature = new(Identification, 0x4032);
    public static readonly FilePath Address = new(Identification, 0x4033);
    public static readonly FilePath AddressSignature = new(Identification, 0x4034);
    public static readonly FilePath Photo = new(Identification, 0x4035);
    public static readonly FilePath RoleKey = new(Identification, 0x4038);
    public static readonly FilePath Preferences = new(Identification, 0x4039);
    public static readonly FilePath BasicPublicKey = new(Identification, 0x4040);
}
