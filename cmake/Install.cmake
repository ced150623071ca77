# SPDX-License-Identifier: Apache-2.0
# `cmake --install`: PREFIX/bin/previsto, its helpers in PREFIX/libexec/previsto, data in PREFIX/share/previsto.
if(TARGET previsto)
    install(TARGETS previsto RUNTIME DESTINATION bin)
endif()
foreach(helper previsto-engine previsto-import)
    if(TARGET ${helper})
        install(TARGETS ${helper} RUNTIME DESTINATION libexec/previsto)
    endif()
endforeach()

foreach(data camera models samples)
    install(DIRECTORY assets/${data} DESTINATION share/previsto FILES_MATCHING PATTERN "*.json" PATTERN "*.safetensors" PATTERN "README.md")
endforeach()

install(FILES packaging/desktop/org.previsto.Previsto.desktop DESTINATION share/applications)
install(FILES packaging/desktop/org.previsto.Previsto.svg DESTINATION share/icons/hicolor/scalable/apps)
install(FILES packaging/desktop/org.previsto.Previsto.xml DESTINATION share/mime/packages)
install(FILES LICENSE README.md DESTINATION share/doc/previsto)
