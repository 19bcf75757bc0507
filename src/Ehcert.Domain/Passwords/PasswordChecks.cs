namespace Ehcert.Domain;

/// <summary>The four checks on a new keystore password, as they turn green while it is typed.</summary>
/// <param name="LongEnough">At least <see cref="KeystorePassword.MinimumLength"/> characters.</param>
/// <param name="AcceptedCharacters">Only printable ASCII, without a blank at either end; false for nothing.</param>
/// <param name="DigitOrSymbol">At least one digit or symbol.</param>
/// <param name="ConfirmationEqual">Typed the same twice, and not empty.</param>
/// <param name="OffendingCharacter">The first character that is not accepted, made visible; null when all are.</param>
public sealed record PasswordChecks(
    bool LongEnough, bool AcceptedCharacters, bool DigitOrSymbol, bool ConfirmationEqual, string? OffendingCharacter)
{
    /// <summary>All four are satisfied.</summary>
    public bool AllGreen => LongEnough && AcceptedCharacters && DigitOrSymbol && ConfirmationEqual;

    /// <summary>The first check that is not satisfied, as a refusal; null when all are.</summary>
    public Refusal? Refusal => this switch
    {
        { OffendingCharacter: { } character } =>
            KeystorePasswordRefusals.CharacterNotAccepted.Refuse(KeystorePassword.PasswordField, ("character", character)),
        { LongEnough: false } => KeystorePasswordRefusals.TooShort.Refuse(KeystorePassword.PasswordField),
        { AcceptedCharacters: false } => KeystorePasswordRefusals.BlankAtEnd.Refuse(KeystorePassword.PasswordField),
        { DigitOrSymbol: false } => KeystorePasswordRefusals.NoDigitOrSymbol.Refuse(KeystorePassword.PasswordField),
        { ConfirmationEqual: false } => KeystorePasswordRefusals.NotTheSame.Refuse(KeystorePassword.ConfirmationField),
        _ => null,
    };

    /// <summary>Which checks are satisfied, and no character of the password.</summary>
    public override string ToString() =>
        $"{nameof(LongEnough)}={LongEnough} {nameof(AcceptedCharacters)}={AcceptedCharacters} " +
        $"{nameof(DigitOrSymbol)}={DigitOrSymbol} {nameof(ConfirmationEqual)}={ConfirmationEqual}";
}
