using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ehcert.Authority.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_heads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_rows",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_rows", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "certificate_authorities",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Certificate = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KnownSince = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_authorities", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    PublicKeyIdentifier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdentifierType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdentifierValue = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    ApplicationId = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", nullable: false),
                    DistinguishedName = table.Column<string>(type: "TEXT", nullable: false),
                    SignerSsin = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    SignerGivenNames = table.Column<string>(type: "TEXT", nullable: false),
                    SignerSurname = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Validation = table.Column<string>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RefusedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RefusalCode = table.Column<string>(type: "TEXT", nullable: true),
                    RefusalRemark = table.Column<string>(type: "TEXT", nullable: true),
                    RevocationReason = table.Column<string>(type: "TEXT", nullable: true),
                    SigningRequest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Certificate = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SerialNumber = table.Column<string>(type: "TEXT", nullable: true),
                    IssuingCa = table.Column<string>(type: "TEXT", nullable: true),
                    NotBefore = table.Column<long>(type: "INTEGER", nullable: true),
                    NotAfter = table.Column<long>(type: "INTEGER", nullable: true),
                    Replaces = table.Column<string>(type: "TEXT", nullable: true),
                    EmailPrivate = table.Column<string>(type: "TEXT", nullable: false),
                    EmailGeneral = table.Column<string>(type: "TEXT", nullable: true),
                    PhonePrivate = table.Column<string>(type: "TEXT", nullable: false),
                    PhoneGeneral = table.Column<string>(type: "TEXT", nullable: true),
                    BaseServices = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    ContractId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificates", x => x.PublicKeyIdentifier);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    TextDigest = table.Column<string>(type: "TEXT", nullable: false),
                    DistinguishedName = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", nullable: false),
                    SignerSsin = table.Column<string>(type: "TEXT", nullable: false),
                    SignerGivenNames = table.Column<string>(type: "TEXT", nullable: false),
                    SignerSurname = table.Column<string>(type: "TEXT", nullable: false),
                    EmailPrivate = table.Column<string>(type: "TEXT", nullable: false),
                    EmailGeneral = table.Column<string>(type: "TEXT", nullable: true),
                    PhonePrivate = table.Column<string>(type: "TEXT", nullable: false),
                    PhoneGeneral = table.Column<string>(type: "TEXT", nullable: true),
                    TextFr = table.Column<string>(type: "TEXT", nullable: false),
                    TextNl = table.Column<string>(type: "TEXT", nullable: false),
                    TextDe = table.Column<string>(type: "TEXT", nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contracts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    AttemptedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    HandedInAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RejectedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mails", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    DedupKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnqueuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedBy = table.Column<string>(type: "TEXT", nullable: true),
                    LockedUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "recorded_certificates",
                columns: table => new
                {
                    PublicKeyIdentifier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IssuingCa = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SerialNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ToBeSigned = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recorded_certificates", x => x.PublicKeyIdentifier);
                });

            migrationBuilder.CreateTable(
                name: "register_files",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_files", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "register_mandates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Ssin = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_mandates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "register_organisations",
                columns: table => new
                {
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    NameFr = table.Column<string>(type: "TEXT", nullable: false),
                    NameNl = table.Column<string>(type: "TEXT", nullable: false),
                    NameDe = table.Column<string>(type: "TEXT", nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_organisations", x => new { x.Type, x.Value });
                });

            migrationBuilder.CreateTable(
                name: "register_people",
                columns: table => new
                {
                    Ssin = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    GivenNames = table.Column<string>(type: "TEXT", nullable: false),
                    Surname = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_people", x => x.Ssin);
                });

            migrationBuilder.CreateTable(
                name: "register_qualities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Ssin = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Quality = table.Column<string>(type: "TEXT", nullable: false),
                    Nihii = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_qualities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "revocation_lists",
                columns: table => new
                {
                    IssuingCa = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    ThisUpdate = table.Column<long>(type: "INTEGER", nullable: false),
                    NextUpdate = table.Column<long>(type: "INTEGER", nullable: false),
                    Der = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revocation_lists", x => x.IssuingCa);
                });

            migrationBuilder.CreateTable(
                name: "token_challenges",
                columns: table => new
                {
                    PublicKeyIdentifier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NonceHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublicEncryptionKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_token_challenges", x => x.PublicKeyIdentifier);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublicKeyIdentifier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdentifierType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdentifierValue = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    ApplicationId = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ServedFor = table.Column<string>(type: "TEXT", maxLength: 90, nullable: true),
                    EncryptionCertificate = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Token = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NotBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    NotAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ActivatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReplacedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "used_requests",
                columns: table => new
                {
                    Signer = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RequestId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SignatureDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KeepUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_used_requests", x => new { x.Signer, x.RequestId });
                });

            migrationBuilder.CreateTable(
                name: "signed_requests",
                columns: table => new
                {
                    SignatureDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublicKeyIdentifier = table.Column<string>(type: "TEXT", nullable: false),
                    Xml = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signed_requests", x => x.SignatureDigest);
                    table.ForeignKey(
                        name: "FK_signed_requests_certificates_PublicKeyIdentifier",
                        column: x => x.PublicKeyIdentifier,
                        principalTable: "certificates",
                        principalColumn: "PublicKeyIdentifier",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "audit_heads",
                columns: new[] { "Id", "Hash", "Sequence" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_audit_rows_About_Sequence",
                table: "audit_rows",
                columns: new[] { "About", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_ContractId",
                table: "certificates",
                column: "ContractId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificates_IdentifierType_IdentifierValue_ApplicationId",
                table: "certificates",
                columns: new[] { "IdentifierType", "IdentifierValue", "ApplicationId" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_SerialNumber",
                table: "certificates",
                column: "SerialNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificates_SignerSsin",
                table: "certificates",
                column: "SignerSsin");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_ExpiresAt",
                table: "contracts",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_Reference",
                table: "contracts",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contracts_TextDigest",
                table: "contracts",
                column: "TextDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mails_MessageId",
                table: "mails",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Kind_DedupKey",
                table: "outbox",
                columns: new[] { "Kind", "DedupKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_State_Kind_RunAt",
                table: "outbox",
                columns: new[] { "State", "Kind", "RunAt" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_certificates_IssuingCa_SerialNumber",
                table: "recorded_certificates",
                columns: new[] { "IssuingCa", "SerialNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_register_mandates_Ssin",
                table: "register_mandates",
                column: "Ssin");

            migrationBuilder.CreateIndex(
                name: "IX_register_mandates_Type_Value",
                table: "register_mandates",
                columns: new[] { "Type", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_register_qualities_Nihii",
                table: "register_qualities",
                column: "Nihii");

            migrationBuilder.CreateIndex(
                name: "IX_register_qualities_Ssin",
                table: "register_qualities",
                column: "Ssin");

            migrationBuilder.CreateIndex(
                name: "IX_signed_requests_PublicKeyIdentifier",
                table: "signed_requests",
                column: "PublicKeyIdentifier",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tokens_IdentifierType_IdentifierValue",
                table: "tokens",
                columns: new[] { "IdentifierType", "IdentifierValue" });

            migrationBuilder.CreateIndex(
                name: "IX_tokens_PublicKeyIdentifier",
                table: "tokens",
                column: "PublicKeyIdentifier");

            migrationBuilder.CreateIndex(
                name: "IX_tokens_ServedFor",
                table: "tokens",
                column: "ServedFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_used_requests_KeepUntil",
                table: "used_requests",
                column: "KeepUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "audit_rows");

            migrationBuilder.DropTable(
                name: "certificate_authorities");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "recorded_certificates");

            migrationBuilder.DropTable(
                name: "register_files");

            migrationBuilder.DropTable(
                name: "register_mandates");

            migrationBuilder.DropTable(
                name: "register_organisations");

            migrationBuilder.DropTable(
                name: "register_people");

            migrationBuilder.DropTable(
                name: "register_qualities");

            migrationBuilder.DropTable(
                name: "revocation_lists");

            migrationBuilder.DropTable(
                name: "signed_requests");

            migrationBuilder.DropTable(
                name: "token_challenges");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "used_requests");

            migrationBuilder.DropTable(
                name: "certificates");
        }
    }
}
