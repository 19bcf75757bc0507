using Ehcert.Domain;
using Ehcert.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace Ehcert.Authority.Tokens;

public sealed class TokenReplacementTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = CeremonyOnce.Clock();

    [Fact]
    public async Task A_replacement_waits_while_the_depot_keeps_giving_the_old_token()
    {
        await using var authority = await StartAsync();
        using var old = await TokenHolder.OfAsync(authority);
        using var renewed = await TokenHolder.OfAsync(authority, replaces: old);
        var former = await old.RegisterAsync();

        var waiting = await renewed.RegisterAsync();

        waiting.ToBeActivated.ShouldBeTrue();
        (await renewed.AskDepotAsync()).ShouldBe(former.EncryptionToken);
        (await StatusAsync(authority, renewed)).ShouldBe(TokenStatus.WaitForActivation);
        (await StatusAsync(authority, old)).ShouldBe(TokenStatus.ValidActive);
    }

    [Fact]
    public async Task Activation_switches_the_depot_and_a_second_one_does_no_harm()
    {
        await using var authority = await StartAsync();
        using var old = await TokenHolder.OfAsync(authority);
        using var renewed = await TokenHolder.OfAsync(authority, replaces: old);
        await old.RegisterAsync();
        var waiting = await renewed.RegisterAsync();

        (await renewed.ActivateAsync()).Succeeded.ShouldBeTrue();
        (await renewed.AskDepotAsync()).ShouldBe(waiting.EncryptionToken);
        (await renewed.ActivateAsync()).Succeeded.ShouldBeTrue();

        (await renewed.AskDepotAsync()).ShouldBe(waiting.EncryptionToken);
        (await StatusAsync(authority, renewed)).ShouldBe(TokenStatus.ValidActive);
    }

    [Fact]
    public async Task A_lost_answer_still_says_whether_the_token_waits()
    {
        await using var authority = await StartAsync();
        using var old = await TokenHolder.OfAsync(authority);
        using var renewed = await TokenHolder.OfAsync(authority, replaces: old);
        await old.RegisterAsync();
        byte[] certificate = renewed.Certify(await renewed.NonceAsync());
        (await renewed.CompleteAsync(certificate)).Value.ToBeActivated.ShouldBeTrue();
        (await renewed.CompleteAsync(certificate)).Value.ToBeActivated.ShouldBeTrue();
        await renewed.ActivateAsync();

        (await renewed.CompleteAsync(certificate)).Value.ToBeActivated.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_registrations_that_wait_only_the_newest_can_be_activated()
    {
        await using var authority = await StartAsync();
        using var old = await TokenHolder.OfAsync(authority);
        using var renewed = await TokenHolder.OfAsync(authority, replaces: old);
        await old.RegisterAsync();
        await renewed.RegisterAsync();
        renewed.LoseKey();
        var newest = await renewed.RegisterAsync();

        newest.ToBeActivated.ShouldBeTrue();
        await renewed.ActivateAsync();

        (await renewed.AskDepotAsync()).ShouldBe(newest.EncryptionToken);
    }

    [Fact]
    public async Task A_replaced_token_cannot_be_activated_again()
    {
        await using var authority = await StartAsync();
        using var old = await TokenHolder.OfAsync(authority);
        using var renewed = await TokenHolder.OfAsync(authority, replaces: old);
        await old.RegisterAsync();
        var waiting = await renewed.RegisterAsync();
        await renewed.ActivateAsync();

        var again = await old.ActivateAsync();

        again.Refusal.Reason.ShouldBe(AuthorityRefusals.EtkNotWaitingForActivation);
        (await old.AskDepotAsync()).ShouldBe(waiting.EncryptionToken);
    }

    [Fact]
    public async Task Nothing_is_activated_that_was_never_registered()
    {
        await using var authority = await StartAsync();
        using var owner = await TokenHolder.OfAsync(authority);

        (await owner.ActivateAsync()).Refusal.Reason.ShouldBe(AuthorityRefusals.EtkNotWaitingForActivation);
    }

    [Fact]
    public async Task After_the_end_of_the_old_token_the_new_one_is_in_use_at_once()
    {
        await using var authority = await StartAsync();
        using var old = await TokenHolder.OfAsync(authority);
        await old.RegisterAsync();
        _time.SetUtcNow(new DateTimeOffset(old.Certificate.NotAfter.ToUniversalTime()).AddSeconds(1));
        (await old.AskDepotAsync()).ShouldBeNull();
        using var renewed = await TokenHolder.OfAsync(authority);

        var registered = await renewed.RegisterAsync();

        registered.ToBeActivated.ShouldBeFalse();
        (await renewed.AskDepotAsync()).ShouldBe(registered.EncryptionToken);
    }

    [Fact]
    public async Task A_waiting_token_is_not_given_out_when_the_old_one_ends()
    {
        await using var authority = await StartAsync();
        using var old = await TokenHolder.OfAsync(authority);
        await old.RegisterAsync();
        _time.Advance(TimeSpan.FromDays(300));
        using var renewed = await TokenHolder.OfAsync(authority, replaces: old);
        await renewed.RegisterAsync();
        _time.SetUtcNow(new DateTimeOffset(old.Certificate.NotAfter.ToUniversalTime()).AddSeconds(1));

        (await renewed.AskDepotAsync()).ShouldBeNull();
        (await renewed.ActivateAsync()).Succeeded.ShouldBeTrue();

        (await renewed.AskDepotAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_who_activate_at_the_same_moment_leave_one_token_in_the_depot()
    {
        await using var authority = await StartAsync();
        using var old = await TokenHolder.OfAsync(authority);
        using var renewed = await TokenHolder.OfAsync(authority, replaces: old);
        await old.RegisterAsync();
        var waiting = await renewed.RegisterAsync();

        var answers = await Task.WhenAll(renewed.ActivateAsync(), renewed.ActivateAsync(), renewed.ActivateAsync());

        answers.ShouldAllBe(answer => answer.Succeeded);
        (await renewed.AskDepotAsync()).ShouldBe(waiting.EncryptionToken);
    }

    public void Dispose() => _folder.Dispose();

    private Task<RunningAuthority> StartAsync() => RunningAuthority.StartAsync(_folder.Path, _time);

    private async Task<TokenStatus> StatusAsync(RunningAuthority authority, TokenHolder owner)
    {
        await using var db = authority.OpenDb();
        return (await db.TokenStatusesAsync([owner.Request.Id], _time.GetUtcNow(), TestContext.Current.CancellationToken))[owner.Request.Id];
    }
}
