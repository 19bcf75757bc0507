using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.MyCareNet;

/// <summary>A care provider by its number.</summary>
/// <param name="Quality">The quality, for instance <c>doctor</c> or <c>midwife</c>; null when not said.</param>
/// <param name="Nihii">The NIHII number as given.</param>
public sealed record Registrant(string? Quality, string? Nihii)
{
    internal static Registrant Read(ElementReader root)
    {
        ElementReader number = root.Child(Namespaces.CinRegistration, "registrant")
            .Child(Namespaces.CinRegistration, "CareProvider").Child(Namespaces.CinCommon, "Nihii");
        return new Registrant(number.OptionalText(Namespaces.CinCommon, "Quality"), number.OptionalText(Namespaces.CinCommon, "Value"));
    }

    internal void Write(ElementWriter writer)
    {
        writer.Start(Namespaces.CinRegistration, "registrant");
        writer.Start(Namespaces.CinRegistration, "CareProvider");
        writer.Start(Namespaces.CinCommon, "Nihii");
        writer.OptionalText(Namespaces.CinCommon, "Quality", Quality);
        writer.OptionalText(Namespaces.CinCommon, "Value", Nihii);
        writer.End();
        writer.End();
        writer.End();
    }
}

/// <summary>The account on which a mutuality pays.</summary>
/// <param name="Iban">At most 34 characters, no blanks.</param>
/// <param name="Bic">At most 11 characters, or null.</param>
public sealed record BankAccount(string Iban, string? Bic)
{
    /// <summary>Nothing: account numbers are personal.</summary>
    public override string ToString() => nameof(BankAccount);
}

/// <summary>The business payload of a registration: this provider uses this service from this day on.</summary>
/// <param name="Start">First day.</param>
/// <param name="Registrant">The care provider.</param>
/// <param name="ServiceName">For instance <c>GMD</c>.</param>
/// <param name="BankAccount">Where payments go, or null.</param>
public sealed record Registration(DateOnly Start, Registrant Registrant, string ServiceName, BankAccount? BankAccount)
{
    /// <summary>The payload as XML, UTF-8, checked against its schema.</summary>
    public Blob ToXml() => MessageXml.Bytes(writer =>
    {
        writer.Start(Namespaces.CinRegistration, "registrations");
        writer.Declare(Namespaces.CinCommon);
        writer.Date("StartDateTime", Start);
        Registrant.Write(writer);
        writer.Start(Namespaces.CinRegistration, "registration");
        writer.Attribute("serviceName", ServiceName);
        if (BankAccount is not null)
        {
            writer.Start(Namespaces.CinRegistration, "bankAccount");
            writer.Attribute("bic", BankAccount.Bic);
            writer.Attribute("iban", BankAccount.Iban);
            writer.End();
        }

        writer.End();
        writer.End();
    });

    /// <summary>Reads a payload; what the schema does not know is refused.</summary>
    public static Outcome<Registration> Parse(Blob xml) =>
        MyCareNetXml.Read(xml.Memory, Namespaces.CinRegistration, "registrations", root =>
    {
        ElementReader registration = root.Child(Namespaces.CinRegistration, "registration");
        return new Registration(
            root.OptionalDate("StartDateTime") ?? default,
            Registrant.Read(root),
            registration.RequiredAttribute("serviceName"),
            registration.Optional(Namespaces.CinRegistration, "bankAccount") is { } account
                ? new BankAccount(account.RequiredAttribute("iban"), account.Attribute("bic"))
                : null);
    });
}

/// <summary>What a mutuality says about one field of a registration.</summary>
/// <param name="Code">For instance <c>168</c>: already registered for this service.</param>
/// <param name="Source">Who says it.</param>
/// <param name="Location">Path of the field, or null.</param>
/// <param name="Message">In its own words, or null.</param>
public sealed record RegistrationDetail(string Code, string Source, string? Location, CertRa.LocalizedValue? Message);

/// <summary>The business payload of an answer.</summary>
/// <param name="Registrant">The care provider.</param>
/// <param name="ServiceName">The service.</param>
/// <param name="Succeeded">True for <c>SUCCESS</c>, false for <c>ERROR</c>.</param>
/// <param name="Start">First day, or null.</param>
/// <param name="End">Last day, or null.</param>
/// <param name="Details">What is to be said about single fields.</param>
public sealed record RegistrationAnswer(
    Registrant Registrant, string ServiceName, bool Succeeded, DateOnly? Start, DateOnly? End, ValueList<RegistrationDetail> Details)
{
    /// <summary>The payload as XML, UTF-8.</summary>
    public Blob ToXml() => MessageXml.Bytes(writer =>
    {
        writer.Start(Namespaces.CinRegistration, "registrationsAnswer");
        writer.Declare(Namespaces.CinCommon);
        writer.Declare(Namespaces.CinTypes);
        Registrant.Write(writer);
        writer.Start(Namespaces.CinRegistration, "registrationAnswer");
        writer.Attribute("serviceName", ServiceName);
        writer.Attribute("status", Succeeded ? "SUCCESS" : "ERROR");
        writer.Date("startDate", Start);
        writer.Date("endDate", End);
        foreach (RegistrationDetail detail in Details)
        {
            writer.Start(Namespaces.CinRegistration, "answerDetails");
            writer.Text(Namespaces.CinTypes, "DetailCode", detail.Code);
            writer.Text(Namespaces.CinTypes, "DetailSource", detail.Source);
            writer.OptionalText(Namespaces.CinTypes, "Location", detail.Location);
            if (detail.Message is { } message)
            {
                writer.Start(Namespaces.CinTypes, "Message");
                writer.Language(message.Language);
                writer.Text(message.Value);
                writer.End();
            }

            writer.End();
        }

        writer.End();
        writer.End();
    });

    /// <summary>Reads a payload; what the schema does not know is refused.</summary>
    public static Outcome<RegistrationAnswer> Parse(Blob xml) =>
        MyCareNetXml.Read(xml.Memory, Namespaces.CinRegistration, "registrationsAnswer", root =>
    {
        ElementReader answer = root.Child(Namespaces.CinRegistration, "registrationAnswer");
        return new RegistrationAnswer(
            Registrant.Read(root),
            answer.RequiredAttribute("serviceName"),
            answer.RequiredAttribute("status") == "SUCCESS",
            answer.OptionalDate("startDate"),
            answer.OptionalDate("endDate"),
            answer.All(Namespaces.CinRegistration, "answerDetails", ReadDetail));
    });

    private static RegistrationDetail ReadDetail(ElementReader element) => new(
        element.Text(Namespaces.CinTypes, "DetailCode"),
        element.Text(Namespaces.CinTypes, "DetailSource"),
        element.OptionalText(Namespaces.CinTypes, "Location"),
        element.Optional(Namespaces.CinTypes, "Message") is { } message
            ? new CertRa.LocalizedValue(message.Attribute("lang", Namespaces.Xml) ?? string.Empty, message.Value)
            : null);
}
