// Area: not-pii
// Construct: an explicit no on overrides, implementations, record parameters, and results, beside members that stay personal
// Libraries: Serilog
using Microsoft.Extensions.Compliance.Classification;
using Serilog;

namespace Cases.PublicFigures;

public record Speaker([NotPii("printed on the programme")] string StageName, [PiiName] string LegalName, int Slot);

public class Venue
{
    [PiiPostalAddress] public string ManagerHome { get; set; } = "";

    [NotPii("public building")] public Address Entrance { get; set; } = new();

    [NoDataClassification] public int Seats { get; set; }

    [PiiAge] public int ManagerAge { get; set; }
}

public class Programme(ILogger log)
{
    public void Announce(Speaker speaker, Venue venue)
    {
        log.Information("{Name}", speaker.StageName); // CLEAN explicit no
        log.Information("{Name}", speaker.LegalName); // LEAK PII1001 Speaker.LegalName
        log.Information("{Name}", speaker.StageName + "/" + speaker.Slot); // CLEAN explicit no
        log.Information("{Name}", speaker.StageName + "/" + speaker.LegalName); // LEAK PII1001 Speaker.LegalName
        log.Information("{Seats}", venue.Seats + 1); // CLEAN explicit no
        log.Information("{Age}", venue.ManagerAge + 1); // LEAK PII1001 Venue.ManagerAge
        log.Information("{Home}", venue.ManagerHome); // LEAK PII1001 Venue.ManagerHome
    }

    public void Copies(Speaker speaker)
    {
        var shown = speaker.StageName.ToUpperInvariant();
        log.Information("{Shown}", shown); // CLEAN explicit no
        var (stage, legal, _) = speaker;
        log.Information("{Stage}", stage); // CLEAN explicit no
        log.Information("{Legal}", legal); // LEAK PII1001 Speaker.LegalName
        log.Information("{Speaker}", speaker); // LEAK PII1002 Speaker.LegalName
        log.Information("{Speaker}", new { speaker.StageName, speaker.Slot }); // CLEAN explicit no
    }
}
