// Area: text
// Construct: text taken apart and put together again by characters
// Libraries: System.Console
using System.Text;

namespace Cases.CharacterLoops;

public static class CharacterLoops
{
    public static void Transliterate(Person person)
    {
        var ascii = new StringBuilder();
        foreach (var letter in person.Name)
        {
            ascii.Append(letter < 128 ? letter : '?');
        }

        Console.WriteLine(ascii.ToString()); // LEAK PII1005 Person.Name
    }

    public static void Outline(Person person)
    {
        var outline = new StringBuilder();
        foreach (var letter in person.Name)
        {
            outline.Append(char.IsLetter(letter) ? 'x' : '_');
        }

        Console.WriteLine(outline.ToString()); // CLEAN only the shape
    }

    public static void Initials(Person person)
    {
        Console.WriteLine(string.Concat(person.Name.Where(char.IsLetter))); // LEAK PII1005 Person.Name
        Console.WriteLine(person.Name.Count(char.IsUpper)); // CLEAN a count
    }
}
