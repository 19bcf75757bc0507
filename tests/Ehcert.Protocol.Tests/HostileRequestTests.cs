using System.Text;
using CsCheck;
using Ehcert.Domain;
using Ehcert.Pki.XmlSignatures;
using Ehcert.Protocol.CertRa;
using Ehcert.Protocol.EtkDepot;
using Ehcert.Protocol.Soap;

namespace Ehcert.Protocol.Tests;

public sealed class HostileRequestTests
{
    private const string Xml = "text/xml; charset=utf-8";
    private const string Types = """<p:GetGenericOrganizationTypesRequest xmlns:p="urn:be:fgov:ehealth:certra:protocol:v2" Id="_1" IssueInstant="2026-01-05T10:01:00.000+01:00"/>""";

    [Theory]
    [InlineData("text/xml")]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData("TEXT/XML;charset=\"UTF-8\"")]
    public async Task Xml_in_utf8_is_read(string contentType) => (await Read(Envelope(Types), contentType)).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("application/soap+xml; charset=utf-8")]
    [InlineData("application/xml")]
    [InlineData("text/html")]
    [InlineData("text/xml; charset=iso-8859-1")]
    [InlineData("text/xml; charset=utf-16")]
    [InlineData("multipart/related; type=\"text/xml\"")]
    public async Task Another_media_type_or_charset_is_refused(string? contentType) => (await Reason(Envelope(Types), contentType)).ShouldBe(SoapRefusals.MediaType);

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_without_reading_on()
    {
        var endless = new EndlessStream();
        Outcome<SoapRequest> outcome = await SoapRequestReader.ReadAsync(endless, Xml, Service.CertRa, new SoapLimits(MaxBytes: 100_000), TestContext.Current.CancellationToken);

        outcome.Refusal.Reason.ShouldBe(SoapRefusals.TooLarge);
        endless.Given.ShouldBeLessThan(300_000);
    }

    [Fact]
    public async Task A_byte_order_mark_and_a_declaration_are_tolerated()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Envelope(Types) + "\n<!-- end -->\n")];

        (await Read(bytes)).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello")]
    [InlineData("<a><b></a>")]
    [InlineData("{\"json\":true}")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><x/>")]
    [InlineData("<?xml version=\"1.1\"?><x/>")]
    [InlineData("<?target data?><x/>")]
    public async Task What_is_not_plain_xml_is_refused(string body) =>
        (await Reason(body)).ShouldBeOneOf(SoapRefusals.Malformed, SoapRefusals.NotSoap);

    [Fact]
    public async Task Entity_bombs_are_refused_before_they_grow()
    {
        string bomb = "<!DOCTYPE b [<!ENTITY a0 'ha'>" + string.Concat(Enumerable.Range(1, 30).Select(n => $"<!ENTITY a{n} '&a{n - 1};&a{n - 1};'>")) + "]>";

        (await Reason(bomb + Envelope(Types.Replace("_1", "&a30;", StringComparison.Ordinal)))).ShouldBe(SoapRefusals.Malformed);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Another_encoding_is_refused(string encoding) =>
        (await Reason(Encoding.GetEncoding(encoding).GetBytes(Envelope(Types)))).ShouldBe(SoapRefusals.Malformed);

    [Fact]
    public async Task Latin1_bytes_are_refused() =>
        (await Reason(Encoding.Latin1.GetBytes(Envelope(Types.Replace("_1", "é", StringComparison.Ordinal))))).ShouldBe(SoapRefusals.Malformed);

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<Envelope><Body/></Envelope>")]
    [InlineData("""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Other/></s:Envelope>""")]
    [InlineData("""<s:Body xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>""")]
    public async Task What_is_not_soap_is_refused(string body) => (await Reason(body)).ShouldBe(SoapRefusals.NotSoap);

    [Fact]
    public async Task Soap_1_2_is_refused_by_its_name() =>
        (await Reason(Envelope(Types).Replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope", StringComparison.Ordinal)))
            .ShouldBe(SoapRefusals.SoapVersion);

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("<!-- nothing -->")]
    public async Task An_empty_body_is_refused(string payload) => (await Reason(Envelope(payload))).ShouldBe(SoapRefusals.EmptyBody);

    [Fact]
    public async Task An_envelope_without_body_is_refused()
    {
        (await Reason("""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>""")).ShouldBe(SoapRefusals.EmptyBody);
        (await Reason("""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/></s:Envelope>""")).ShouldBe(SoapRefusals.NotSoap);
    }

    [Theory]
    [InlineData(Types + Types)]
    [InlineData("text" + Types)]
    [InlineData(Types + "text")]
    [InlineData(Types + "<x/>")]
    public async Task Several_payloads_are_refused(string payload) => (await Reason(Envelope(payload))).ShouldBe(SoapRefusals.NotInterchangeable);

    [Theory]
    [InlineData("</s:Body>", "</s:Body><s:Body/>")]
    [InlineData("</s:Body>", "</s:Body><x/>")]
    public async Task Anything_behind_the_body_is_refused(string old, string changed) =>
        (await Reason(Envelope(Types).Replace(old, changed, StringComparison.Ordinal))).ShouldBe(SoapRefusals.NotInterchangeable);

    [Fact]
    public async Task A_header_that_must_be_understood_is_refused_and_others_are_skipped()
    {
        (await Reason(Envelope(Types, """<w:Security xmlns:w="urn:w" s:mustUnderstand="1"/>"""))).ShouldBe(SoapRefusals.MustUnderstand);
        (await Read(Envelope(Types, """<w:Security xmlns:w="urn:w" s:mustUnderstand="0"><a><b>c</b></a></w:Security><w:To xmlns:w="urn:w"/>"""))).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Nonsense")]
    [InlineData("GetEtkRequest")]
    [InlineData("GetActorQualitiesResponse")]
    public async Task An_unknown_operation_is_refused(string root) =>
        (await Reason(Envelope($"<p:{root} xmlns:p=\"urn:be:fgov:ehealth:certra:protocol:v2\"/>"))).ShouldBe(SoapRefusals.UnknownOperation);

    [Fact]
    public async Task An_operation_of_another_service_is_unknown()
    {
        using var body = new MemoryStream(Golden.Bytes("15-getEtk-request.xml"));
        (await SoapRequestReader.ReadAsync(body, Xml, Service.CertRa, SoapLimits.Default, TestContext.Current.CancellationToken))
            .Refusal.Reason.ShouldBe(SoapRefusals.UnknownOperation);
    }

    [Theory]
    [InlineData("<c:Name>Voorbeeld</c:Name>", "")]
    [InlineData("<c:Name>Voorbeeld</c:Name>", "<c:Name>Voorbeeld</c:Name><c:Name>Autre</c:Name>")]
    [InlineData("<c:Name>Voorbeeld</c:Name>", "<c:Surprise/>")]
    [InlineData("<c:Name>Voorbeeld</c:Name>", "<c:Name surprise=\"1\">Voorbeeld</c:Name>")]
    [InlineData("<c:Name>Voorbeeld</c:Name>", "<k:Name>Voorbeeld</k:Name>")]
    [InlineData("<c:Name>Voorbeeld</c:Name>", "<c:Name><b/>Voorbeeld</c:Name>")]
    [InlineData("<p:Signer>", "text<p:Signer>")]
    [InlineData("<p:Signer>", "<p:Signer xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"c:IdType\">")]
    [InlineData("<p:Signer>", "<p:Signer xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\">")]
    [InlineData(" IssueInstant=\"2026-01-05T10:03:00.000+01:00\"", "")]
    [InlineData(" IssueInstant=\"2026-01-05T10:03:00.000+01:00\"", " IssueInstant=\"yesterday\"")]
    [InlineData(" Id=\"_0", " Id=\"0")]
    [InlineData("Type=\"SSIN\"", "")]
    public async Task What_the_schema_does_not_know_is_refused(string old, string changed)
    {
        string message = Encoding.UTF8.GetString(Golden.Bytes("04-generateContract-request.xml"));
        message.ShouldContain(old);
        int at = message.IndexOf(old, StringComparison.Ordinal);

        Refusal refusal = (await Read(message[..at] + changed + message[(at + old.Length)..])).Refusal;

        refusal.Reason.ShouldBe(SoapRefusals.NotPerSchema);
        refusal.What(Language.English).ShouldNotContain("{");
    }

    [Fact]
    public async Task Deep_nesting_is_refused_in_payload_header_and_signature()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000));

        (await Reason(Envelope(Types, deep))).ShouldBe(SoapRefusals.Malformed);
        (await Reason(Envelope(deep))).ShouldBe(SoapRefusals.UnknownOperation);
        (await Reason(Envelope(Types.Replace("/>", $">{deep}</p:GetGenericOrganizationTypesRequest>", StringComparison.Ordinal)))).ShouldBe(SoapRefusals.NotPerSchema);
        (await Reason(Signed("<X509Data>", $"<X509Data>{deep}"))).ShouldBe(SoapRefusals.Malformed);
    }

    [Fact]
    public async Task Very_many_attributes_are_refused()
    {
        string many = string.Concat(Enumerable.Range(0, 30_000).Select(n => $" a{n}=\"\""));

        (await Reason(Signed("<X509Data>", $"<X509Data{many}>"))).ShouldBe(SoapRefusals.Malformed);
        (await Reason(Envelope(Types.Replace(" Id=", many + " Id=", StringComparison.Ordinal)))).ShouldBeOneOf(SoapRefusals.NotPerSchema, SoapRefusals.Malformed);
    }

    [Theory]
    [InlineData("<?pi data?>")]
    public async Task A_processing_instruction_in_the_payload_is_refused(string instruction) =>
        (await Reason(Signed("<SignedInfo>", instruction + "<SignedInfo>"))).ShouldBe(SoapRefusals.Malformed);

    [Fact]
    public async Task An_unsigned_or_twice_signed_request_does_not_get_through_the_schema()
    {
        string message = Encoding.UTF8.GetString(Golden.Bytes("01-getActorQualities-request.xml"));
        int start = message.IndexOf("<Signature", StringComparison.Ordinal);
        int end = message.IndexOf("</Signature>", StringComparison.Ordinal) + "</Signature>".Length;

        (await Reason(message.Remove(start, end - start))).ShouldBe(SoapRefusals.NotPerSchema);
        (await Reason(message.Insert(end, message[start..end]))).ShouldBe(SoapRefusals.NotPerSchema);
    }

    [Fact]
    public async Task A_token_completion_without_content_is_readable_but_unsigned()
    {
        const string Empty = """<p:CompleteETKRegistrationRequest xmlns:p="urn:be:fgov:ehealth:etkra:protocol:v2" Id="_1" IssueInstant="2026-01-05T10:01:00Z"/>""";
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(Envelope(Empty)));
        SoapRequest request = (await SoapRequestReader.ReadAsync(body, Xml, Service.EtkRa, SoapLimits.Default, TestContext.Current.CancellationToken)).Value;

        XmlSignatureVerifier.Verify(request.Payload).Refusal.Reason.ShouldBe(XmlSignatureRefusals.NotSigned);
    }

    [Fact]
    public async Task What_the_java_client_sends_is_accepted()
    {
        const string Java = """<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Header/><SOAP-ENV:Body>{0}</SOAP-ENV:Body></SOAP-ENV:Envelope>""";

        // Another build on the same class path drops the offset.
        Outcome<SoapRequest> withoutZone = await Read(Java.Replace("{0}", Types.Replace(".000+01:00", "", StringComparison.Ordinal), StringComparison.Ordinal));
        IssueInstant instant = withoutZone.Value.Header.IssueInstant!.Value;
        instant.Moment.ShouldBeNull();
        instant.IsNear(new DateTimeOffset(2026, 1, 5, 9, 1, 0, TimeSpan.Zero), TimeSpan.FromMinutes(5)).ShouldBeTrue();
        instant.IsNear(new DateTimeOffset(2026, 1, 5, 12, 1, 0, TimeSpan.Zero), TimeSpan.FromMinutes(5)).ShouldBeFalse();

        string depot = Encoding.UTF8.GetString(Golden.Bytes("15-getEtk-request.xml")).Replace("<p:ApplicationID>DEMO-1</p:ApplicationID>", "<p:ApplicationID/>", StringComparison.Ordinal);
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(depot));
        var request = (SoapRequest<GetEtkRequest>)(await SoapRequestReader.ReadAsync(body, Xml, Service.EtkDepot, SoapLimits.Default, TestContext.Current.CancellationToken)).Value;
        request.Content.SearchCriteria.ShouldBe([new DepotIdentifier("CBE", "0999999922", "")]);
    }

    [Fact]
    public async Task Java_line_breaks_inside_the_signature_keep_it_valid()
    {
        string message = Encoding.UTF8.GetString(Golden.Bytes("05-generateCertificate-request.xml"));
        int start = message.IndexOf("<X509Certificate>", StringComparison.Ordinal) + "<X509Certificate>".Length;
        message = message.Insert(start + 152, "&#13;\n").Insert(start + 76, "&#13;\n").Insert(start, "&#13;\n");

        XmlSignatureVerifier.Verify((await Read(message)).Value.Payload).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Mutated_examples_are_read_or_refused_and_a_signature_never_survives_a_changed_meaning()
    {
        string[] names = [.. Golden.Names.Where(name => name.EndsWith("-request.xml", StringComparison.Ordinal) && !name.StartsWith("16-", StringComparison.Ordinal))];
        var originals = names.Select(name => (Bytes: Golden.Bytes(name), Service: Of(name), Meaning: Golden.Meaning(Golden.Payload(name), withoutSignature: true))).ToArray();
        Gen<byte[]> fragments = Gen.OneOf("<a>", "</a>", "<!--", "-->", "&amp;", "&#0;", "<![CDATA[", "]]>", " x='1'", "\u0000", "é", "<?x?>", "Id=\"_1\"", "xmlns=\"\"").Select(text => Encoding.UTF8.GetBytes(text));

        Gen.Select(Gen.Int[0, originals.Length - 1], Gen.Double[0, 1], Gen.OneOf(fragments, Gen.Byte.Array[0, 3]), Gen.Int[0, 40]).Sample(
            (which, where, inserted, removed) =>
            {
                (byte[] bytes, Service service, string meaning) = originals[which];
                int at = (int)(where * bytes.Length);
                byte[] mutated = [.. bytes[..at], .. inserted, .. bytes[Math.Min(bytes.Length, at + removed)..]];

                Outcome<SoapRequest> outcome = SoapRequestReader.Read(mutated, service, SoapLimits.Default);

                if (outcome.Succeeded && outcome.Value.Operation.SignedWith is not SignedWith.Nothing && XmlSignatureVerifier.Verify(outcome.Value.Payload).Succeeded)
                    Golden.Meaning(outcome.Value.Payload, withoutSignature: true).ShouldBe(meaning);
            },
            iter: 4000);
    }

    [Fact]
    public void Random_bytes_are_always_refused() =>
        Gen.Byte.Array[0, 300].Sample(bytes => SoapRequestReader.Read(bytes, Service.CertRa, SoapLimits.Default).Succeeded.ShouldBeFalse(), iter: 2000);

    private static Service Of(string name) => name[..2] switch
    {
        "12" or "13" or "14" => Service.EtkRa,
        "15" => Service.EtkDepot,
        _ => Service.CertRa,
    };

    private static string Envelope(string payload, string header = "") =>
        $"""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>{header}</s:Header><s:Body>{payload}</s:Body></s:Envelope>""";

    private static string Signed(string old, string changed)
    {
        string message = Encoding.UTF8.GetString(Golden.Bytes("01-getActorQualities-request.xml"));
        message.ShouldContain(old);
        return message.Replace(old, changed, StringComparison.Ordinal);
    }

    private static async Task<RefusalReason> Reason(string body, string? contentType = Xml) => (await Read(body, contentType)).Refusal.Reason;

    private static async Task<RefusalReason> Reason(byte[] body) => (await Read(body)).Refusal.Reason;

    private static Task<Outcome<SoapRequest>> Read(string body, string? contentType = Xml) => Read(Encoding.UTF8.GetBytes(body), contentType);

    private static async Task<Outcome<SoapRequest>> Read(byte[] body, string? contentType = Xml)
    {
        using var stream = new MemoryStream(body);
        return await SoapRequestReader.ReadAsync(stream, contentType, Service.CertRa, SoapLimits.Default, TestContext.Current.CancellationToken);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
