namespace LeadScoring.Csv;

// Delete this file with the first real one of the project.
internal static class Placeholder;
