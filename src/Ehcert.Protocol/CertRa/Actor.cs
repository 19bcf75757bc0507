using Ehcert.Domain;
using Ehcert.Protocol.Messages;

namespace Ehcert.Protocol.CertRa;

/// <summary>A number with its kind as they travel: not yet judged.</summary>
/// <param name="Type">Token of the kind, for instance <c>SSIN</c> or <c>CBE</c>.</param>
/// <param name="Value">The number.</param>
public sealed record TypedId(string Type, string Value)
{
    /// <summary>Takes an identifier.</summary>
    public static TypedId From(Identifier identifier) => new(identifier.Type.Token, identifier.Value);

    /// <summary>The identifier, or why it is none: an unknown kind, a wrong length, a wrong check digit.</summary>
    public Outcome<Identifier> ToIdentifier() => Identifier.Parse($"{Type}={Value}");

    /// <summary>The kind only: the number is personal.</summary>
    public override string ToString() => $"{Type}=…";

    internal static TypedId Read(ElementReader element) => new(element.RequiredAttribute("Type"), element.Value);

    internal void Write(ElementWriter writer, string uri, string name)
    {
        writer.Start(uri, name);
        writer.Attribute("Type", Type);
        writer.Text(Value);
        writer.End();
    }
}

/// <summary>A person or an organisation as they travel.</summary>
/// <param name="Ids">At least one number.</param>
/// <param name="FirstNames">Given names of a person. For an organisation the Java client puts the requestor's here: to be ignored.</param>
/// <param name="Name">Surname, or name of the organisation, as given.</param>
public sealed record Actor(ValueList<TypedId> Ids, ValueList<string> FirstNames, string Name)
{
    /// <summary>The number that counts.</summary>
    public TypedId Id => Ids[0];

    /// <summary>A person: the given names of the card in one element.</summary>
    public static Actor Person(NationalNumber number, PersonName name) =>
        new([TypedId.From(Identifier.Of(number))], [name.GivenNames], name.Surname);

    /// <summary>An organisation.</summary>
    public static Actor Organisation(Identifier identifier, string name) => new([TypedId.From(identifier)], [], name);

    /// <summary>The kind of number only: the rest is personal.</summary>
    public override string ToString() => $"{nameof(Actor)} {(Ids.Count > 0 ? Id : null)}";

    internal static Actor Read(ElementReader element) => new(
        element.AtLeastOne(Namespaces.CommonsCore, "Id", TypedId.Read),
        element.All(Namespaces.CommonsCore, "FirstName", name => name.Value),
        element.Text(Namespaces.CommonsCore, "Name"));

    internal void Write(ElementWriter writer, string uri, string name)
    {
        writer.Start(uri, name);
        foreach (TypedId id in Ids)
            id.Write(writer, Namespaces.CommonsCore, "Id");
        writer.Texts(Namespaces.CommonsCore, "FirstName", FirstNames);
        writer.Text(Namespaces.CommonsCore, "Name", Name);
        writer.End();
    }
}
