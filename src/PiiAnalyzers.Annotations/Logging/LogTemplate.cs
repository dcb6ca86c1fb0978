using System.Text;

namespace PiiAnalyzers;

/// <summary>A message template, taken apart at its first hole. Doubled braces stand for one; later holes are left as they are written.</summary>
internal sealed class LogTemplate
{
    private string?[] _names = [];

    public LogTemplate(string text, string name)
    {
        Text = text;
        Hole = name;
        var before = new StringBuilder(text.Length);
        int i = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                before.Append(c);
                i++;
            }
            else if (c == '{' && TryReadHole(text, i, out string hole, out int end))
            {
                HasHole = true;
                Hole = hole;
                After = text.Substring(end).Replace("{{", "{").Replace("}}", "}");
                break;
            }
            else
            {
                before.Append(c);
            }
        }

        Before = before.ToString();
    }

    public string Text { get; }

    public string Hole { get; }

    public bool HasHole { get; }

    public string Before { get; }

    public string After { get; } = string.Empty;

    /// <summary>The name of a member of the object: <c>Customer.Email</c>. Made once.</summary>
    public string NameOf(int index, string member)
    {
        string?[] names = _names;
        if (index >= names.Length)
        {
            Array.Resize(ref names, index + 8);
            _names = names;
        }

        return names[index] ??= Hole + "." + member;
    }

    // A hole is {Name}, {@Name}, {Name,10} or {Name:format}.
    private static bool TryReadHole(string text, int start, out string name, out int end)
    {
        int close = text.IndexOf('}', start);
        end = close + 1;
        name = string.Empty;
        if (close < 0)
            return false;

        string inside = text.Substring(start + 1, close - start - 1);
        int stop = inside.IndexOfAny([',', ':']);
        name = (stop < 0 ? inside : inside.Substring(0, stop)).Trim().TrimStart('@', '$');
        return name.Length > 0;
    }
}
