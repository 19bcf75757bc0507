using System.Globalization;
using System.Text.RegularExpressions;
using Ehcert.Domain;

namespace Ehcert.Lifecycle.Folders;

/// <summary>
/// What the name of a keystore file says: <c>TYPE=ID[,APPID] yyyyMMdd-HHmmss.p12</c> (keystore-and-etk §1.7). People rename files, so a
/// name is a hint for the eye; what a file is, its content decides.
/// </summary>
public sealed partial record KeystoreName(Identifier Holder, ApplicationId? ApplicationId, DateTime MadeAt)
{
    private const string TimeFormat = "yyyyMMdd-HHmmss";

    /// <summary>The name without its ending. The time is local, and sorts.</summary>
    public string WithoutEnding =>
        $"{Holder}{(ApplicationId is null ? "" : "," + ApplicationId.Value)} {MadeAt.ToString(TimeFormat, CultureInfo.InvariantCulture)}";

    /// <summary>Reads the name of a file, with or without ending; also the form <c>SSIN=ID-yyyyMMdd-HHmmss.acc.p12</c> seen elsewhere. Null when it says nothing.</summary>
    public static KeystoreName? Read(string fileName)
    {
        Match match = Form().Match(fileName);
        if (!match.Success || IdentifierType.Find(match.Groups["type"].Value) is not { } type)
            return null;
        if (!Identifier.Parse(type, match.Groups["id"].Value).TryGet(out Identifier? holder, out _))
            return null;
        ApplicationId? applicationId = null;
        if (match.Groups["app"].Success && !ApplicationId.Parse(match.Groups["app"].Value).TryGet(out applicationId, out _))
            return null;
        return DateTime.TryParseExact(match.Groups["time"].Value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime madeAt)
            ? new KeystoreName(holder, applicationId, madeAt)
            : null;
    }

    [GeneratedRegex(
        "^(?<type>[A-Z0-9_-]{1,40})=(?<id>[0-9]{4,11})(,(?<app>[0-9A-Z_-]{1,30}))?[ -](?<time>[0-9]{8}-[0-9]{6})([. ].*)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
