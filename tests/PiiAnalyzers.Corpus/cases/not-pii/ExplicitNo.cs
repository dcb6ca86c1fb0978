// Area: not-pii
// Construct: an explicit no on members, parameters and results of classified types and inherited annotations
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Logging;

namespace Cases.ExplicitNo;

[PiiPostalAddress]
public readonly record struct Locality(string Text);

public class Branch
{
    [NotPii("address of the shop, printed on its door")] public Locality Shop { get; set; }

    public Locality Manager { get; set; }

    [NoDataClassification] public string Signboard { get; set; } = "";

    [PiiPhone] public string Mobile { get; set; } = "";

    [NotPii("number of the exchange, the same for all")] public string Exchange { get; set; } = "";
}

public class Shops(ILogger<Shops> logger)
{
    public void Open(Branch branch, [NotPii("public support address")] Locality support, Locality home)
    {
        logger.LogInformation("{Shop}", branch.Shop); // CLEAN explicit no
        logger.LogInformation("{Manager}", branch.Manager); // LEAK PII1001 Branch.Manager
        logger.LogInformation("{Sign}", branch.Signboard); // CLEAN explicit no
        logger.LogInformation("{Mobile}", branch.Mobile); // LEAK PII1001 Branch.Mobile
        logger.LogInformation("{Exchange}", branch.Exchange); // CLEAN explicit no
        logger.LogInformation("{Support}", support); // CLEAN explicit no
        logger.LogInformation("{Home}", home); // LEAK PII1001 home
        logger.LogInformation("{Line}", $"{branch.Exchange}-{branch.Mobile}"); // LEAK PII1001 Branch.Mobile
        logger.LogInformation("{Line}", $"{branch.Exchange}-{branch.Signboard}"); // CLEAN explicit no
    }
}
