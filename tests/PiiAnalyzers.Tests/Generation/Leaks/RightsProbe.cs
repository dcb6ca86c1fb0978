namespace PiiAnalyzers.Tests.Generation.Leaks;

/// <summary>Source that is compiled beside the types under test: fills an object of each, exports it, erases it, and looks through all its fields by reflection.</summary>
internal static class RightsProbe
{
    public const string Source = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Reflection;
        using PiiAnalyzers;

        public static class Probe
        {
            private static readonly string[] Traces = { "c4n4ry", "7766", "1977", "113.77" };

            public static string Print()
            {
                var text = new StringWriter();
                foreach (var open in typeof(Probe).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(IPersonalDataCarrier).IsAssignableFrom(t)).OrderBy(t => t.FullName, StringComparer.Ordinal))
                {
                    var type = open.ContainsGenericParameters ? open.MakeGenericType(open.GetGenericArguments().Select(a => a.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int) : a.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? typeof(object) : typeof(string)).ToArray()) : open;
                    var sample = (IPersonalDataCarrier)Filler.Make(type);
                    var held = new List<string>();
                    Find(sample, type.Name, held, new HashSet<object>(ReferenceEqualityComparer.Instance));
                    var export = PersonalDataExport.Of(sample);
                    text.WriteLine("==> " + open.FullName);
                    foreach (var path in held.Where(path => !export.Any(value => Covers(value.Path, path)))) text.WriteLine("not exported: " + path + " of " + string.Join(" ", export.Select(value => value.Path)));

                    var run = new PersonalDataErasureRun(null);
                    run.Visit(sample);
                    var left = new List<string>();
                    Find(sample, type.Name, left, new HashSet<object>(ReferenceEqualityComparer.Instance));
                    foreach (var path in left.Where(path => !run.Remaining.Any(remaining => Covers(remaining, path)))) text.WriteLine("not erased: " + path + " of " + string.Join(" ", run.Remaining));
                }
                return text.ToString();
            }

            /// <summary>By the member at the start of the path, which is what a report names.</summary>
            private static bool Covers(string reported, string path)
            {
                var member = reported.Split('.', '[')[0];
                var field = path.Split('.', '[')[1];
                return string.Equals(member.TrimStart('_'), field.TrimStart('_'), StringComparison.OrdinalIgnoreCase);
            }

            private static void Find(object value, string path, List<string> found, HashSet<object> seen)
            {
                if (value == null) return;
                if (value is string or Uri or DateTime or DateTimeOffset or DateOnly or Guid or System.Net.IPAddress or decimal || value.GetType().IsPrimitive)
                {
                    var written = value is IFormattable formattable ? formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : value.ToString();
                    if (Traces.Any(trace => written.Contains(trace, StringComparison.OrdinalIgnoreCase))) found.Add(path);
                    return;
                }
                if (value is byte[] bytes) { if (System.Text.Encoding.UTF8.GetString(bytes).Contains("c4n4ry")) found.Add(path); return; }
                if (!value.GetType().IsValueType && !seen.Add(value)) return;
                if (value is IDictionary map && value.GetType().Namespace.StartsWith("System", StringComparison.Ordinal)) { foreach (DictionaryEntry entry in map) { Find(entry.Key, path + ".Keys", found, seen); Find(entry.Value, path + "[]", found, seen); } return; }
                if (value is IEnumerable many && (value.GetType().IsArray || value.GetType().Namespace.StartsWith("System", StringComparison.Ordinal)))
                {
                    if (value.GetType().Name == "ImmutableArray`1" && (bool)value.GetType().GetProperty("IsDefault").GetValue(value)) return;
                    if (value.GetType().Name == "ArraySegment`1" && value.GetType().GetProperty("Array").GetValue(value) == null) return;
                    foreach (var item in many) Find(item, path + "[]", found, seen);
                    return;
                }
                for (var level = value.GetType(); level != null && level != typeof(object); level = level.BaseType)
                    foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                        if (level.Assembly == typeof(Probe).Assembly || level.Name.Contains("Tuple") || level.Name.StartsWith("KeyValuePair"))
                            Find(field.GetValue(value), path + "." + (field.Name[0] == '<' ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : field.Name), found, seen);
            }
        }
        """;
}
