using System.Text.RegularExpressions;
using Mono.Cecil;

namespace LeadScoring.Tests.Architecture;

/// <summary>Who may use whom in the core, by folder; a type's folder is the second part of its namespace, or its row in the front door.</summary>
public class ArchitectureTests
{
    // Types that only FrontDoor_ListsEachTypeOfTheRootNamespace has to complain about.
    private const string Unlisted = "?";

    private static readonly CoreTypes Core = CoreTypes.Read();

    [Fact]
    public void Types_UseOnlyFoldersTheyMay() => None(
        from use in Core.Uses()
        let user = FolderOf(use.User)
        let used = FolderOf(use.Used)
        where user != Unlisted && used != Unlisted && !Folders.Allows(user, used)
        let message = $"Type {CoreTypes.NameOf(use.User)} (folder {user}) uses type {CoreTypes.NameOf(use.Used)} (folder {used}): not allowed"
        orderby message
        select message);

    [Fact]
    public void FolderTable_HasNoCycle() => None(
        from row in Folders.Table.Select((row, index) => (row.Folder, row.MayUse, Above: Folders.Table.Take(index).Select(above => above.Folder)))
        from used in row.MayUse.Except(row.Above)
        select $"{row.Folder} may use {used}, which is not above it in the table");

    [Fact]
    public void Namespaces_AreFoldersOfTheTable() => None(
        from type in Core.All
        let folder = FolderOf(type)
        where folder != Unlisted && Folders.Table.All(row => row.Folder != folder)
        select $"Type {CoreTypes.NameOf(type)} stands in folder {folder}, which the folder table does not know");

    [Fact]
    public void FrontDoor_ListsEachTypeOfTheRootNamespace()
    {
        var found = Core.All.Where(IsFrontDoor).Select(CoreTypes.NameOf).ToHashSet();
        var listed = Folders.FrontDoor.Select(row => row.Type).ToHashSet();

        None(
        [
            .. found.Except(listed).Order(StringComparer.Ordinal).Select(name => $"{name} is new in the front door: add (\"{name}\", \"{SourceFolderOf(name) ?? "root"}\") to Folders.FrontDoor"),
            .. listed.Except(found).Order(StringComparer.Ordinal).Select(name => $"{name} is gone from the front door: take it out of Folders.FrontDoor"),
        ]);
    }

    [Fact]
    public void FrontDoor_IsSorted() => Assert.Equal(
        Folders.FrontDoor.Select(row => row.Type).Order(StringComparer.Ordinal),
        Folders.FrontDoor.Select(row => row.Type));

    [Fact]
    public void FrontDoor_NamesTheFolderOfTheSource() => None(
        from row in Folders.FrontDoor
        let source = SourceFolderOf(row.Type)
        where source is not null && source != row.Folder
        select $"{row.Type} is listed in folder {row.Folder}, but its source stands in {source}");

    [Fact]
    public void Sources_HaveTheNamespaceOfTheirFolderOrTheRoot() => None(
        from source in Sources
        let expected = $"LeadScoring.{Path.GetDirectoryName(source.File)!.Replace('/', '.').Replace('\\', '.')}".TrimEnd('.')
        where source.Namespace != "LeadScoring" && source.Namespace != expected
        select $"The namespace of {source.File} is {source.Namespace}, neither LeadScoring nor {expected}");

    // Assert.Empty would cut the messages short.
    private static void None(IEnumerable<string> complaints)
    {
        var text = string.Join('\n', complaints);
        Assert.True(text.Length == 0, text);
    }

    private static bool IsFrontDoor(TypeDefinition type) => type.Namespace == "LeadScoring";

    private static string FolderOf(TypeDefinition type) => IsFrontDoor(type)
        ? Folders.FrontDoor.FirstOrDefault(row => row.Type == CoreTypes.NameOf(type)).Folder ?? Unlisted
        : type.Namespace.Split('.')[1]; // a folder's subfolders are its own affair

    private static string? SourceFolderOf(string type) => Sources
        .FirstOrDefault(source => source.Namespace == "LeadScoring" && Declares(source.Text, type)).Folder;

    private static bool Declares(string text, string type)
    {
        var name = Regex.Escape(type).Replace("<", "<(?:in |out )?", StringComparison.Ordinal).Replace(@",\ ", ", (?:in |out )?", StringComparison.Ordinal);
        return Regex.IsMatch(text, $@"^(public|internal)\b[^;{{(=]*\b(class|struct|record|interface|enum|delegate)\b[^;{{(=]*\b{name}(?![\w<])", RegexOptions.Multiline);
    }

    private static readonly (string File, string Folder, string Namespace, string Text)[] Sources =
    [
        .. from path in Directory.EnumerateFiles(Repository.PathOf("src", "LeadScoring"), "*.cs", SearchOption.AllDirectories)
           let file = Path.GetRelativePath(Repository.PathOf("src", "LeadScoring"), path).Replace('\\', '/')
           where !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal)
           let text = File.ReadAllText(path)
           let declared = Regex.Match(text, @"^namespace ([\w.]+);", RegexOptions.Multiline)
           where declared.Success && declared.Groups[1].Value.StartsWith("LeadScoring", StringComparison.Ordinal)
           select (file, file.Contains('/') ? Path.GetFileName(Path.GetDirectoryName(file)!) : "root", declared.Groups[1].Value, text),
    ];
}
