namespace PiiAnalyzers.Configuration;

/// <summary>The lists in values of keys.</summary>
internal static class ValueList
{
    /// <summary>The items between commas or bars, except those inside brackets, which belong to a signature.</summary>
    public static IEnumerable<string> Split(string value)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : ',';
            depth += c is '(' or '{' or '[' ? 1 : c is ')' or '}' or ']' ? -1 : 0;
            if (i == value.Length || (c is ',' or '|' && depth <= 0))
            {
                var item = value.Substring(start, i - start).Trim();
                start = i + 1;
                if (item.Length > 0)
                {
                    yield return item;
                }
            }
        }
    }
}
