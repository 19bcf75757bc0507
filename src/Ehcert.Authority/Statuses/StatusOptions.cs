using System.ComponentModel.DataAnnotations;

namespace Ehcert.Authority.Statuses;

/// <summary>How long published status information holds: configuration section <c>Authority:Statuses</c>.</summary>
public sealed class StatusOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Authority:Statuses";

    /// <summary>From thisUpdate to nextUpdate of a CRL. A new one is made when half of it has passed, and at every revocation.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "31.00:00:00")]
    public TimeSpan ListValidity { get; set; } = TimeSpan.FromDays(1);

    /// <summary>From thisUpdate to nextUpdate of an OCSP answer. A prepared answer is used for half of it.</summary>
    [Range(typeof(TimeSpan), "00:02:00", "7.00:00:00")]
    public TimeSpan AnswerValidity { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long others may keep a CRL or an OCSP answer without asking again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CachedByOthers { get; set; } = TimeSpan.FromMinutes(1);
}
