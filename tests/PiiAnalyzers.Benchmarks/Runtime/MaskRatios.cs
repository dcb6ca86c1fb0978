namespace PiiAnalyzers.Benchmarks.Runtime;

/// <summary>Each mask as a string and into a span, beside a copy of the text.</summary>
internal static class MaskRatios
{
    public static void AddTo(Ratios ratios)
    {
        foreach (var category in MaskBenchmarks.Categories)
        {
            var value = MaskBenchmarks.ValueOf(category);
            var destination = new char[64];
            ratios.Add("Mask: " + category, "copy of the text", () => new string(value.AsSpan()));
            ratios.Add("Mask: " + category, "string", () => PiiMask.Mask(category, value));
            ratios.Add("Mask: " + category, "span", () => PiiMask.TryMask(category, value.AsSpan(), destination, out _) ? null : value);
        }

        var born = new DateOnly(1985, 2, 3);
        var date = new char[64];
        ratios.Add("Mask: DateOnly", "its text", () => born.ToString("O"));
        ratios.Add("Mask: DateOnly", "string", () => PiiMask.DateOfBirth(born));
        ratios.Add("Mask: DateOnly", "span", () => PiiMask.TryMask(PiiCategory.DateOfBirth, born, date, out _) ? null : date);
    }
}
