// Area: carriers
// Construct: types for which a redacting ToString is generated
// Libraries: Microsoft.Extensions.Logging
// Needs: the source generator of PiiAnalyzers; without it the lines marked CLEAN print
using Microsoft.Extensions.Logging;

namespace Cases.GeneratedRedaction;

public partial record Traveller(int Id, [PiiName] string Name);

public partial record struct Passport([PiiNationalId] string Number, string Country);

public record Plain(int Id, [PiiName] string Name);

public partial class Desk
{
    [PiiEmail] public string Mail { get; set; } = "";

    public string Room { get; set; } = "";
}

public class BorderControl(ILogger<BorderControl> logger)
{
    public void Check(Traveller traveller, Passport passport, Plain plain, Desk desk)
    {
        logger.LogInformation("{Traveller}", traveller); // CLEAN redacted by the generator
        logger.LogInformation("{Traveller}", traveller.Name); // LEAK PII1001 Traveller.Name
        logger.LogInformation($"{passport}"); // CLEAN redacted by the generator
        logger.LogInformation($"{passport.Number}"); // LEAK PII1001 Passport.Number
        logger.LogInformation("{Plain}", plain); // LEAK PII1002 Plain.Name
        logger.LogInformation("{Desk}", desk); // CLEAN redacted by the generator
        logger.LogInformation("{@Traveller}", traveller); // LEAK PII1002 Traveller.Name
    }
}
