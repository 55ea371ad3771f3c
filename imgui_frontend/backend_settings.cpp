// Takes the place of sscanf in ImGui, which uses it to read windows' settings; there are none.

extern "C" int framewalk_no_settings(const char*, const char*, ...);

int framewalk_no_settings(const char*, const char*, ...) { return 0; }
