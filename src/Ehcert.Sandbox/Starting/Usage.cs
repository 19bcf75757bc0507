using Ehcert.Domain;

namespace Ehcert.Sandbox.Starting;

/// <summary>How to use <c>./run</c>.</summary>
internal static class Usage
{
    public static readonly Text Words = new(
        """
        ./run — tout le système eHealth sur cet ordinateur, avec des personnes inventées

          --no-browser        ne pas ouvrir la page dans le navigateur
          --port-base N       premier de cinq ports (7180 ; 0 : des ports libres)
          --state DOSSIER     où tout est gardé (.sandbox)
          --reset             recommencer à neuf
          --help              cette aide

        Exemples :
          ./run
          ./run --reset
          ./run --state .sandbox-2 --port-base 7280
        """,
        """
        ./run — het hele eHealth-systeem op deze computer, met verzonnen personen

          --no-browser        de pagina niet in de browser openen
          --port-base N       eerste van vijf poorten (7180; 0: vrije poorten)
          --state MAP         waar alles bewaard wordt (.sandbox)
          --reset             opnieuw beginnen
          --help              deze hulp

        Voorbeelden:
          ./run
          ./run --reset
          ./run --state .sandbox-2 --port-base 7280
        """,
        """
        ./run — das ganze eHealth-System auf diesem Computer, mit erfundenen Personen

          --no-browser        die Seite nicht im Browser öffnen
          --port-base N       erster von fünf Ports (7180; 0: freie Ports)
          --state ORDNER      wo alles aufbewahrt wird (.sandbox)
          --reset             neu beginnen
          --help              diese Hilfe

        Beispiele:
          ./run
          ./run --reset
          ./run --state .sandbox-2 --port-base 7280
        """,
        """
        ./run — the whole eHealth system on this computer, with invented people

          --no-browser        do not open the page in the browser
          --port-base N       first of five ports (7180; 0: free ports)
          --state FOLDER      where everything is kept (.sandbox)
          --reset             begin anew
          --help              this help

        Examples:
          ./run
          ./run --reset
          ./run --state .sandbox-2 --port-base 7280
        """);
}
