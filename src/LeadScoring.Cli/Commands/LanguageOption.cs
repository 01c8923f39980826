using System.CommandLine;

namespace LeadScoring.Cli.Commands;

/// <summary>The language of all that people read; looked for ahead of everything else, since help and errors are in it too.</summary>
internal static class LanguageOption
{
    private const string Name = "--language";

    public static Option<string?> Make(ToolRun run)
    {
        var option = Arguments.Option(run, Name, "en|zh", UsageTexts.Language);
        option.Recursive = true;
        return option;
    }

    public static Language In(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var isChinese = arguments[i] == Name
                ? i + 1 < arguments.Count && arguments[i + 1] == "zh"
                : arguments[i] is Name + "=zh" or Name + ":zh";
            if (isChinese)
            {
                return Language.SimplifiedChinese;
            }
        }

        return Language.English;
    }

    public static void Check(ParseResult parsed, ToolRun run)
    {
        if (parsed.GetValue<string?>(Name) is { } language and not ("en" or "zh"))
        {
            throw run.BadArguments(UsageTexts.NotLanguage, language);
        }
    }
}
