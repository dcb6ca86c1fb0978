namespace PiiAnalyzers;

/// <summary>The diagnostic ids. An id is never renamed and never reused; the first digit names the family.</summary>
internal static class RuleIds
{
    public const string PersonalDataLogged = "PII1001";
    public const string CarrierLogged = "PII1002";
    public const string PersonalDataInException = "PII1003";
    public const string PersonalDataInTelemetry = "PII1004";
    public const string PersonalDataWrittenToDiagnostics = "PII1005";
    public const string ToStringPrintsPersonalData = "PII1006";
    public const string RedactionNotWired = "PII1007";
    public const string RevealingSwitch = "PII1008";

    public const string PersonalDataSerialized = "PII2001";
    public const string CarrierSerialized = "PII2002";
    public const string MappedInClear = "PII3001";
    public const string StoredInDatabase = "PII3002";
    public const string WrittenToFile = "PII3003";
    public const string Cached = "PII3004";
    public const string EncryptedColumnQueried = "PII3005";
    public const string EncryptionNotEnabled = "PII3006";

    public const string InUrl = "PII4001";
    public const string SentAway = "PII4002";
    public const string EndpointReturns = "PII4003";

    public const string CopiedUnannotated = "PII5001";
    public const string ReturnedUnannotated = "PII5002";
    public const string LooksPersonal = "PII5003";
    public const string AnnotationCannotWork = "PII5004";
    public const string HashedWithoutKey = "PII5005";
    public const string ConfigurationMalformed = "PII5006";
    public const string AcceptanceCannotStand = "PII5007";
    public const string AnalysisCutShort = "PII5008";

    public const string RedactionNeedsPartial = "PII9001";
    public const string OwnToStringPrintsPersonalData = "PII9002";
}
