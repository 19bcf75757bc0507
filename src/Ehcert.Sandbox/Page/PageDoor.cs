using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ehcert.Domain;
using Ehcert.Sandbox.Cards;
using Ehcert.Sandbox.Mailbox;
using Ehcert.Sandbox.People;
using Ehcert.Sandbox.Starting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Ehcert.Sandbox.Page;

/// <summary>The page for people: static pages, forms without script, nothing from elsewhere.</summary>
internal static class PageDoor
{
    private static readonly Dictionary<string, Text> Deeds = new(StringComparer.Ordinal)
    {
        ["inserted"] = PageTexts.Inserted,
        ["removed"] = PageTexts.Removed,
        ["pin-reset"] = PageTexts.PinWasReset,
    };

    /// <summary>Registers what the page needs.</summary>
    public static void AddPage(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Letters with accents stay letters; what means something in HTML is still escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    /// <summary>Maps the page.</summary>
    public static void MapPage(this WebApplication app)
    {
        app.Use(PageProtection.Guard);
        app.UseRouting();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapGet("/", PeopleAsync);
        app.MapGet("/people/{key}", PersonAsync);
        app.MapPost("/people/{key}/insert-card", (string key, [FromForm] IFormCollection _, CardTray tray) => Act(key, tray.Insert, "inserted"));
        app.MapPost("/people/{key}/remove-card", (string key, [FromForm] IFormCollection _, CardTray tray) => Act(key, tray.Remove, "removed"));
        app.MapPost("/people/{key}/reset-pin", (string key, [FromForm] IFormCollection _, CardTray tray) => Act(key, tray.ResetPin, "pin-reset"));
        app.MapGet("/mailbox", (HttpContext visit, MailStore mails) => Show<MailboxPage>(visit, (nameof(MailboxPage.Mails), mails.Newest)));
        app.MapGet("/mailbox/{id}", Mail);
        app.MapGet("/mailbox/{id}/content", MailContent);
        app.MapGet("/mailbox/{id}/message.eml", MailFile);
        app.MapGet("/behind", (HttpContext visit, StateFolder state) => Show<BehindPage>(visit, (nameof(BehindPage.State), state)));
        app.MapFallback("{*path}", Nothing);
    }

    private static async Task<IResult> PeopleAsync(HttpContext visit, PeopleOverview overview, CancellationToken cancellation)
    {
        IReadOnlyList<PersonView> people = await overview.AllAsync(cancellation);
        return Show<PeoplePage>(visit, (nameof(PeoplePage.People), people));
    }

    private static async Task<IResult> PersonAsync(
        HttpContext visit, string key, string? q, string? done, PeopleOverview overview, StateFolder state, CancellationToken cancellation) =>
        DemoPeople.Find(key) is { } person
            ? Show<PersonPage>(
                visit,
                (nameof(PersonPage.View), await overview.OfAsync(person, cancellation)),
                (nameof(PersonPage.Search), q),
                (nameof(PersonPage.Deed), done is null ? null : Deeds.GetValueOrDefault(done)),
                (nameof(PersonPage.MadeAt), state.MadeAt))
            : Nothing(visit);

    private static IResult Act(string key, Action<DemoPerson> deed, string done)
    {
        if (DemoPeople.Find(key) is not { } person)
            return Results.NotFound();
        deed(person);
        return new SeeOther($"/people/{person.Key}?done={done}");
    }

    private static IResult Mail(HttpContext visit, string id, string? view, MailStore mails) =>
        mails.Find(id) is { } mail
            ? Show<MailPage>(visit, (nameof(MailPage.Mail), mail), (nameof(MailPage.TextWanted), view == "text"))
            : Nothing(visit);

    private static IResult MailContent(HttpContext visit, string id, MailStore mails)
    {
        if (mails.Find(id)?.Html is not { } html)
            return Results.NotFound();
        visit.Response.Headers.ContentSecurityPolicy = PageProtection.ForeignPolicy;
        return Results.Content(html, "text/html; charset=utf-8");
    }

    private static IResult MailFile(string id, MailStore mails) =>
        mails.Find(id) is { } mail ? Results.File(mail.File, "message/rfc822", $"{mail.Id}.eml") : Results.NotFound();

    private static RazorComponentResult<NotFoundPage> Nothing(HttpContext visit)
    {
        RazorComponentResult<NotFoundPage> page = Show<NotFoundPage>(visit);
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    private static RazorComponentResult<TPage> Show<TPage>(HttpContext visit, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        MailStore mails = visit.RequestServices.GetRequiredService<MailStore>();
        PageFrame frame = new(PageLanguage.Of(visit), PageLanguage.PathOf(visit.Request), mails.Count);
        Dictionary<string, object?> all = new(StringComparer.Ordinal) { ["Frame"] = frame };
        foreach ((string name, object? value) in parameters)
            all[name] = value;
        return new(all) { PreventStreamingRendering = true };
    }
}
