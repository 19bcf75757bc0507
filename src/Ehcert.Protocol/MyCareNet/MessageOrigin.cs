using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.MyCareNet;

/// <summary>The licence of the software that sends.</summary>
/// <param name="PackageName">Name of the software, or null.</param>
/// <param name="Username">User of the licence.</param>
/// <param name="Password">Its password: a secret.</param>
public sealed record SoftwareLicense(string? PackageName, string Username, string Password)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(SoftwareLicense)} {PackageName}";
}

/// <summary>A person or an organisation; exactly one of the three numbers is used.</summary>
/// <param name="Name">Its name, or null.</param>
/// <param name="Nihii">NIHII number with quality, or null.</param>
/// <param name="Ssin">National number, or null.</param>
/// <param name="Cbe">Enterprise number, or null.</param>
public sealed record Party(string? Name, Registrant? Nihii, string? Ssin, string? Cbe)
{
    /// <summary>Nothing: numbers are personal.</summary>
    public override string ToString() => nameof(Party);

    internal static Party Read(ElementReader element) => new(
        element.OptionalText(Namespaces.McnCore, "Name"),
        element.Optional(Namespaces.McnCore, "Nihii") is { } number ? ReadNihii(number) : null,
        element.OptionalText(Namespaces.McnCore, "Ssin"),
        element.OptionalText(Namespaces.McnCore, "Cbe"));

    internal static Registrant ReadNihii(ElementReader element) =>
        new(element.OptionalText(Namespaces.McnCore, "Quality"), element.OptionalText(Namespaces.McnCore, "Value"));

    internal static void WriteNihii(ElementWriter writer, Registrant number)
    {
        writer.Start(Namespaces.McnCore, "Nihii");
        writer.OptionalText(Namespaces.McnCore, "Quality", number.Quality);
        writer.OptionalText(Namespaces.McnCore, "Value", number.Nihii);
        writer.End();
    }

    internal void Write(ElementWriter writer, string name)
    {
        writer.Start(Namespaces.McnCore, name);
        writer.OptionalText(Namespaces.McnCore, "Name", Name);
        if (Nihii is not null)
            WriteNihii(writer, Nihii);
        writer.OptionalText(Namespaces.McnCore, "Ssin", Ssin);
        writer.OptionalText(Namespaces.McnCore, "Cbe", Cbe);
        writer.End();
    }
}

/// <summary>Who sends, in whose name.</summary>
/// <param name="License">The software.</param>
/// <param name="CareProvider">Number of the care provider, or null.</param>
/// <param name="PhysicalPerson">The care provider as a person, or null.</param>
/// <param name="Organization">The care provider as an organisation, or null.</param>
public sealed record MessageOrigin(SoftwareLicense License, Registrant? CareProvider, Party? PhysicalPerson, Party? Organization);

/// <summary>Which mutuality is asked.</summary>
/// <param name="Mutuality">Its code, for instance <c>200</c>; null when not said.</param>
/// <param name="ReferenceDate">The day.</param>
public sealed record MessageRouting(string? Mutuality, DateOnly ReferenceDate);
