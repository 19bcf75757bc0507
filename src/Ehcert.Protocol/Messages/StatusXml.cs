using System.Xml;

namespace Ehcert.Protocol.Messages;

/// <summary>The two forms of status.</summary>
internal static class StatusXml
{
    public static void Write(ElementWriter writer, ProtocolStatus status)
    {
        writer.Start(Namespaces.CommonsCore, "Status");
        writer.Start(Namespaces.CommonsCore, "StatusCode");
        writer.Attribute("Value", status.Code);
        if (status.SubCode is not null)
        {
            writer.Start(Namespaces.CommonsCore, "StatusCode");
            writer.Attribute("Value", status.SubCode);
            writer.End();
        }

        writer.End();
        writer.OptionalText(Namespaces.CommonsCore, "StatusMessage", status.Message);

        // Without StatusDetail the Java client fails on an error, and so it does when anything but EteeStatusDetail is inside.
        if (!status.IsSuccess)
            WriteDetail(writer, status.Errors);
        writer.End();
    }

    /// <summary>The depot's status: children in no namespace, and always a message, without which the Java client fails.</summary>
    public static void WriteOld(ElementWriter writer, ProtocolStatus status)
    {
        writer.Start(Namespaces.OldCommonsCore, "Status");
        string trouble = status.Errors.Count > 0 ? status.Errors[0].Code : status.Code;
        writer.Text(Namespaces.None, "Code", status.IsSuccess ? ProtocolStatusCodes.DepotSuccess : trouble);
        writer.Start(Namespaces.None, "Message");
        writer.Attribute("Lang", "EN");
        writer.Text(status.Message ?? (status.IsSuccess ? "Success" : status.Code));
        writer.End();
        writer.End();
    }

    /// <summary>The status of an answer; null when it is missing.</summary>
    public static ProtocolStatus? Read(XmlElement root, StatusKind kind)
    {
        var problems = new ReadingProblems();
        var reader = new ElementReader(root, problems);
        ProtocolStatus? status = kind switch
        {
            StatusKind.None => ProtocolStatus.Success,
            StatusKind.Commons => reader.Optional(Namespaces.CommonsCore, "Status") is { } element ? Read(element) : null,
            StatusKind.OldCommons => reader.Optional(Namespaces.OldCommonsCore, "Status") is { } element ? ReadOld(element) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        return problems.First is null ? status : null;
    }

    private static ProtocolStatus Read(ElementReader element)
    {
        ElementReader code = element.Child(Namespaces.CommonsCore, "StatusCode");
        ElementReader? detail = element.Optional(Namespaces.CommonsCore, "StatusDetail")?.Optional(Namespaces.Etee, "EteeStatusDetail");
        return new ProtocolStatus(
            code.RequiredAttribute("Value"),
            code.Optional(Namespaces.CommonsCore, "StatusCode")?.Attribute("Value"),
            element.OptionalText(Namespaces.CommonsCore, "StatusMessage"),
            detail?.All(Namespaces.None, "Errors", ReadError) ?? []);
    }

    private static ProtocolError ReadError(ElementReader element) => new(
        element.OptionalText(Namespaces.None, "Code") ?? string.Empty,
        element.OptionalText(Namespaces.None, "Message") ?? string.Empty,
        element.All(Namespaces.None, "Parameters", parameter => new ErrorParameter(
            parameter.OptionalText(Namespaces.None, "Name") ?? string.Empty,
            parameter.OptionalText(Namespaces.None, "Value") ?? string.Empty)));

    private static ProtocolStatus ReadOld(ElementReader element)
    {
        string code = element.Text(Namespaces.None, "Code").Trim();
        string? message = element.OptionalText(Namespaces.None, "Message");
        return code == ProtocolStatusCodes.DepotSuccess
            ? ProtocolStatus.Success
            : new ProtocolStatus(code, null, message, [new ProtocolError(code, message ?? code, [])]);
    }

    private static void WriteDetail(ElementWriter writer, ValueList<ProtocolError> errors)
    {
        writer.Start(Namespaces.CommonsCore, "StatusDetail");
        writer.Start(Namespaces.Etee, "EteeStatusDetail");
        foreach (ProtocolError error in errors)
        {
            writer.Start(Namespaces.None, "Errors");
            writer.Text(Namespaces.None, "Code", error.Code);
            writer.Text(Namespaces.None, "Message", error.Message);
            foreach (ErrorParameter parameter in error.Parameters)
            {
                writer.Start(Namespaces.None, "Parameters");
                writer.Text(Namespaces.None, "Name", parameter.Name);
                writer.Text(Namespaces.None, "Value", parameter.Value);
                writer.End();
            }

            writer.End();
        }

        writer.End();
        writer.End();
    }
}
