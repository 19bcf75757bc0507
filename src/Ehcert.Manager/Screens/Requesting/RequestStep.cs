namespace Ehcert.Manager.Screens.Requesting;

/// <summary>The screens of "request a new certificate", in order; their names are the last part of their addresses.</summary>
internal enum RequestStep
{
    Conditions,
    Card,
    Pin,
    Kind,
    Contact,
    Overview,
    Password,
    Sign,
    Files,
    Sent,
}
