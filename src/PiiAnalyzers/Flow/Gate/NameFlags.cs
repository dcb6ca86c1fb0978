namespace PiiAnalyzers.Flow.Gate;

/// <summary>What is known of a name, whoever declares it: names are not told apart by their owners.</summary>
[Flags]
internal enum NameFlags
{
    None = 0,

    /// <summary>Through it code comes by personal data, or by objects that carry it.</summary>
    Personal = 1,

    /// <summary>What it gives out can be personal data itself, or an object that personal data was put into.</summary>
    Value = 2,

    /// <summary>A type that carries personal data and gives it out unnamed: it prints, deconstructs, converts or enumerates.</summary>
    Open = 4,

    /// <summary>Through it code comes by objects of such types.</summary>
    GivesOpen = 8,

    /// <summary>It makes text of whole objects.</summary>
    Walks = 16,

    /// <summary>It is given personal data as an argument.</summary>
    Given = 32,

    /// <summary>It can pass what it is given on to a sink.</summary>
    Reaches = 64,

    /// <summary>A member that only its own type sets has the name.</summary>
    Own = 128,

    /// <summary>A method or constructor has the name.</summary>
    Method = 256,

    /// <summary>An extension method has the name.</summary>
    Extension = 512,

    /// <summary>An attribute that says of a symbol whether it is personal data.</summary>
    Marker = 1024,

    /// <summary>A type whose members can read personal data, or objects that carry it, from its base without naming it.</summary>
    BequeathsPersonal = 2048,

    /// <summary>A type that is annotated, or derives from one that is: what its members give out is personal.</summary>
    BequeathsValue = 4096,

    /// <summary>A member or type of this compilation has the name.</summary>
    Declared = 8192,

    /// <summary>A member of the name is or returns an object: only text, numbers and the like are told by the name alone.</summary>
    Object = 16384,

    /// <summary>A property of the name is computed, or may be in a derived type.</summary>
    Computed = 32768,

    /// <summary>A type of the name stands for others: an interface, an abstract class, an alias.</summary>
    Abstract = 65536,

    /// <summary>A member of the name says of its parameters or of itself whether they are personal data.</summary>
    Marked = 131072,
}
