using Ehcert.Domain;

namespace Ehcert.Cli.Running;

/// <summary>What the program's exit code says. The numbers are a promise to scripts.</summary>
internal enum ExitCode
{
    Done = 0,
    Bug = 1,
    Usage = 2,
    Card = 3,
    Pin = 4,
    Input = 5,
    NotAllowed = 6,
    Network = 7,
    Keystore = 8,
    Disk = 9,
    Waiting = 10,
    Environment = 11,
    NotProven = 12,
    Cancelled = 13,
    Interrupted = 130,
}

/// <summary>Words for the exit codes.</summary>
internal static class ExitCodeWords
{
    public static Text Meaning(this ExitCode code) => code switch
    {
        ExitCode.Done => new("fait", "gedaan", "erledigt", "done"),
        ExitCode.Bug => new("erreur du programme", "fout in het programma", "Fehler im Programm", "error in the program"),
        ExitCode.Usage => new(
            "ligne de commande incomprise ou incomplète",
            "opdrachtregel niet begrepen of onvolledig",
            "Befehlszeile unverständlich oder unvollständig",
            "command line not understood or incomplete"),
        ExitCode.Card => new("lecteur ou carte", "lezer of kaart", "Leser oder Karte", "reader or card"),
        ExitCode.Pin => new("code PIN", "pincode", "PIN-Code", "PIN"),
        ExitCode.Input => new("donnée refusée", "gegeven geweigerd", "Angabe abgelehnt", "input refused"),
        ExitCode.NotAllowed => new("pas permis maintenant", "nu niet toegelaten", "jetzt nicht erlaubt", "not allowed now"),
        ExitCode.Network => new("réseau ou autorité injoignable", "netwerk of autoriteit onbereikbaar", "Netz oder Stelle nicht erreichbar", "network or authority out of reach"),
        ExitCode.Keystore => new("keystore ou mot de passe", "keystore of wachtwoord", "Keystore oder Passwort", "keystore or password"),
        ExitCode.Disk => new("disque ou dossier", "schijf of map", "Datenträger oder Ordner", "disk or folder"),
        ExitCode.Waiting => new("pas encore livré : à refaire plus tard", "nog niet geleverd: later opnieuw", "noch nicht geliefert: später erneut", "not delivered yet: try later"),
        ExitCode.Environment => new("environnement", "omgeving", "Umgebung", "environment"),
        ExitCode.NotProven => new("réponse ou résultat non fiable", "antwoord of resultaat niet betrouwbaar", "Antwort oder Ergebnis nicht vertrauenswürdig", "answer or result not to be trusted"),
        ExitCode.Cancelled => new("annulé par vous", "door u geannuleerd", "von Ihnen abgebrochen", "cancelled by you"),
        ExitCode.Interrupted => new("interrompu (Ctrl+C)", "onderbroken (Ctrl+C)", "unterbrochen (Strg+C)", "interrupted (Ctrl+C)"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}
