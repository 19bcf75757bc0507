namespace Ehcert.Domain.Tests.Statuses;

public sealed class WireNameTests
{
    [Fact]
    public void Certificate_states_have_the_names_of_the_wire() => Enum.GetValues<CertificateStatus>().Select(status => status.WireName())
        .ShouldBe(["IN_PROGRESS", "VALID_ACTIVE", "REFUSED", "REVOKED", "EXPIRED"]);

    [Fact]
    public void Token_states_have_the_names_of_the_wire() => Enum.GetValues<TokenStatus>().Select(status => status.WireName())
        .ShouldBe(["NOT_REQUESTED", "IN_REQUEST", "WAIT_FOR_ACTIVATION", "VALID_ACTIVE", "REVOKED", "EXPIRED"]);

    [Fact]
    public void Revocation_reasons_have_the_names_of_the_wire_and_the_codes_of_revocation_lists() =>
        Enum.GetValues<RevocationReason>().Select(reason => (reason.WireName(), reason.CrlReasonCode()))
            .ShouldBe([("keyCompromise", 1), ("affiliationChanged", 3), ("superseded", 4), ("cessationOfOperation", 5)]);

    [Fact]
    public void Base_services_have_the_names_of_the_wire() => Enum.GetValues<BaseService>().Select(service => service.WireName())
        .ShouldBe(["tsa", "consultrn", "codage", "other"]);

    [Fact]
    public void Entity_types_have_the_names_of_the_wire() => Enum.GetValues<EntityType>().Select(type => type.WireName())
        .ShouldBe(["NaturalPerson", "Organization"]);

    [Fact]
    public void Every_name_is_read_back()
    {
        Enum.GetValues<CertificateStatus>().ShouldAllBe(value => CertificateStatus.FromWire(value.WireName()) == value);
        Enum.GetValues<TokenStatus>().ShouldAllBe(value => TokenStatus.FromWire(value.WireName()) == value);
        Enum.GetValues<RevocationReason>().ShouldAllBe(value => RevocationReason.FromWire(value.WireName()) == value);
        Enum.GetValues<BaseService>().ShouldAllBe(value => BaseService.FromWire(value.WireName()) == value);
        Enum.GetValues<EntityType>().ShouldAllBe(value => EntityType.FromWire(value.WireName()) == value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("valid_active")]
    [InlineData("VALID_ACTIVE ")]
    [InlineData("0")]
    public void Unknown_text_is_no_state(string? text)
    {
        CertificateStatus.FromWire(text).ShouldBeNull();
        TokenStatus.FromWire(text).ShouldBeNull();
        RevocationReason.FromWire(text).ShouldBeNull();
        BaseService.FromWire(text).ShouldBeNull();
        EntityType.FromWire(text).ShouldBeNull();
    }

    [Fact]
    public void Every_value_has_words_for_people()
    {
        Enum.GetValues<CertificateStatus>().ShouldAllBe(value => value.Label().En.Length > 0);
        Enum.GetValues<TokenStatus>().ShouldAllBe(value => value.Label().En.Length > 0);
        Enum.GetValues<RevocationReason>().ShouldAllBe(value => value.Label().En.Length > 0);
        Enum.GetValues<BaseService>().ShouldAllBe(value => value.Label().En.Length > 0);
        Enum.GetValues<EntityType>().ShouldAllBe(value => value.Label().En.Length > 0);
    }
}
